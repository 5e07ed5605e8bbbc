import { describe, expect, it, test } from 'vitest';
import {
  ariaKeys,
  COMMAND_IDS,
  type CommandId,
  keyWords,
  matchPress,
  type Pressed,
  shortcutOf,
  toChord,
} from './shortcuts';

const press = (key: string, over: Partial<Pressed> = {}): Pressed => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...over,
});
const calm = { isTyping: false, hasLayer: false, hasSingleKeys: true, pending: null, canDo: () => true };

test.each<[string, Pressed, Partial<typeof calm> | { pending: string }, object]>([
  ['a letter acts', press('w'), {}, { kind: 'command', id: 'why' }],
  ['a letter typed into a field is a letter', press('w'), { isTyping: true }, { kind: 'none' }],
  ['a letter is off while a dialog is open', press('w'), { hasLayer: true }, { kind: 'none' }],
  ['letters can be turned off', press('w'), { hasSingleKeys: false }, { kind: 'none' }],
  [
    'Alt+J acts while typing',
    press('∆', { code: 'KeyJ', altKey: true }),
    { isTyping: true },
    { id: 'nextWhileTyping' },
  ],
  ['Ctrl+K acts while typing', press('k', { ctrlKey: true }), { isTyping: true }, { id: 'palette' }],
  ['Cmd+K as well', press('k', { metaKey: true }), {}, { id: 'palette' }],
  ['and with letters turned off', press('k', { metaKey: true }), { hasSingleKeys: false }, { id: 'palette' }],
  ['Ctrl+Enter runs while typing', press('Enter', { ctrlKey: true }), { isTyping: true }, { id: 'run' }],
  ['Ctrl+W is the browser’s', press('w', { ctrlKey: true }), {}, { kind: 'none' }],
  ['g waits for what follows', press('g'), {}, { kind: 'pending', key: 'G' }],
  ['g then i goes to the inbox', press('i'), { pending: 'G' }, { kind: 'command', id: 'goInbox' }],
  ['g then something else is nothing', press('z'), { pending: 'G' }, { kind: 'none' }],
  ['g then a is not the letter a', press('a'), { pending: 'G' }, { kind: 'command', id: 'goAssignments' }],
  ['a question mark needs Shift and says so itself', press('?', { shiftKey: true }), {}, { id: 'help' }],
  ['Enter is left to what has the focus', press('Enter'), {}, { kind: 'none' }],
])('%s', (_rule, pressed, over, expected) => expect(matchPress(pressed, { ...calm, ...over })).toMatchObject(expected));

describe('the table', () => {
  it('gives no key to two commands, save one letter to two pages', () => {
    const keys = COMMAND_IDS.filter((id) => !shortcutOf(id).isTold).flatMap((id) => shortcutOf(id).keys);
    expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual(['N']);
  });

  test.each(['create', 'notViolation'] as const)('a shared letter does what the page offers: %s', (offered) => {
    const canDo = (id: CommandId): boolean => id === offered;
    expect(matchPress(press('n'), { ...calm, canDo })).toEqual({ kind: 'command', id: offered });
  });

  it('has no letter that starts a sequence and acts by itself', () => {
    const keys = COMMAND_IDS.flatMap((id) => shortcutOf(id).keys);
    const starts = keys.filter((one) => one.includes(' ')).map((one) => one.split(' ')[0]);
    expect(keys.filter((one) => starts.includes(one))).toEqual([]);
  });

  it('is told in words and to assistive technology', () => {
    expect([keyWords('Mod+K'), keyWords('G I'), ariaKeys('why'), ariaKeys('palette'), ariaKeys('goInbox')]).toEqual([
      'Ctrl K',
      'G then I',
      'w',
      'Control+K',
      undefined,
    ]);
    expect(toChord(press('Enter', { shiftKey: true }))).toBe('Shift+Enter');
  });
});

import type { ThreadSummary } from '@snout/contracts/threads';
import { describe, expect, it, test } from 'vitest';
import { previewLead, threadChips, threadTitle } from './row-rules';

const aThread = (over: Partial<ThreadSummary> = {}): ThreadSummary => ({
  id: 't',
  clientId: 'c',
  clientName: 'Maya Castillo',
  clientAddress: '+15125550142',
  petNames: [],
  ownerUnreadCount: 0,
  hasPolicyViolation: false,
  hasDeliveryFailure: false,
  businessNumberId: 'n',
  messageNumber: '+15125550100',
  numberClass: 'frontDesk',
  scope: 'relationship',
  sitterAssigned: false,
  assignmentStatus: 'none',
  activeWindows: [],
  lastActivityAt: '2026-11-21T12:00:00Z',
  lastMessagePreview: null,
  lastMessageDirection: null,
  lastMessageBy: null,
  archivedAt: null,
  snoozedUntil: null,
  doneAt: null,
  sitterId: null,
  sitterName: null,
  isMeetAndGreet: false,
  optedOut: false,
  optOutSuspected: false,
  ...over,
});
const jess = {
  windowId: 'w',
  sitterId: 's',
  sitterName: 'Jess Moreno',
  startAt: '2026-11-21T12:00:00Z',
  endAt: '2026-11-22T00:00:00Z',
};

describe('the chips of a row', () => {
  test.each<[string, Partial<ThreadSummary>, string[]]>([
    ['nothing to say', {}, []],
    [
      'a failure comes first',
      { hasDeliveryFailure: true, hasPolicyViolation: true },
      ['Not delivered', 'Held for review'],
    ],
    [
      'at most two',
      { hasDeliveryFailure: true, hasPolicyViolation: true, assignmentStatus: 'overlap' },
      ['Not delivered', 'Held for review'],
    ],
    ['an overlap asks', { assignmentStatus: 'overlap', activeWindows: [jess] }, ['Choose a sitter']],
    ['who answers, and until when', { assignmentStatus: 'active', activeWindows: [jess] }, ['Jess until 6:00 PM']],
    ['open-ended', { assignmentStatus: 'active', activeWindows: [{ ...jess, endAt: null }] }, ['Jess is on']],
    ['a pool number', { numberClass: 'pool' }, ['Pool number']],
    ['an opt-out', { optedOut: true }, ['Opted out']],
    ['a suspected opt-out', { optedOut: true, optOutSuspected: true }, ['Opt-out to decide']],
  ])('%s', (_name, over, texts) => {
    expect(threadChips(aThread(over), 'America/Chicago').map((chip) => chip.text)).toEqual(texts);
  });

  it('an unknown caller is shown by number', () => {
    expect(threadTitle(aThread({ clientName: null }))).toBe('(512) 555-0142');
  });
});

describe('whose the last words are', () => {
  const by = (over: object) => ({ actor: 'owner' as const, userId: 'me', name: 'Dana Whitfield', ...over });
  test.each<[string, Parameters<typeof previewLead>[0], string | null]>([
    [
      'the client’s own need no name',
      { lastMessageDirection: 'inbound', lastMessageBy: by({ actor: 'client' }) },
      null,
    ],
    ['mine', { lastMessageDirection: 'outbound', lastMessageBy: by({}) }, 'You:'],
    [
      'a colleague’s',
      { lastMessageDirection: 'outbound', lastMessageBy: by({ userId: 'x', name: 'Omar Reyes' }) },
      'Omar:',
    ],
    [
      'a sitter’s',
      { lastMessageDirection: 'outbound', lastMessageBy: by({ actor: 'sitter', userId: 's', name: 'Jess Moreno' }) },
      'Jess:',
    ],
    [
      'nobody’s: it was written by itself',
      { lastMessageDirection: 'outbound', lastMessageBy: by({ actor: 'system', userId: null, name: null }) },
      'Automatic:',
    ],
    ['nothing said yet', { lastMessageDirection: null, lastMessageBy: null }, null],
  ])('%s', (_whose, thread, lead) => expect(previewLead(thread, 'me')).toBe(lead));
});

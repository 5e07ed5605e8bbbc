/** Everything a key can do, once: the listener, the help sheet, the palette and `aria-keyshortcuts` all read this. */
interface Shortcut {
  /** As shown, and as matched: `Mod` is Ctrl or Cmd; two keys with a space follow one another. */
  keys: readonly string[];
  label: string;
  group: 'Everywhere' | 'Go to' | 'Lists' | 'Conversation' | 'Inbox' | 'Policy review' | 'Assignments' | 'Writing';
  /** Also acts while something is typed into a field. */
  whileTyping?: true;
  /** Only told: the field or the page itself acts on it. */
  isTold?: true;
}

export const SHORTCUTS = {
  palette: { keys: ['Mod+K'], label: 'Find a person, a page or an action', group: 'Everywhere', whileTyping: true },
  help: { keys: ['?'], label: 'Show these shortcuts', group: 'Everywhere' },
  search: { keys: ['/'], label: 'Search', group: 'Everywhere' },
  back: { keys: ['Esc'], label: 'Close what is on top', group: 'Everywhere', isTold: true },
  goDashboard: { keys: ['G B'], label: 'Dashboard', group: 'Go to' },
  goInbox: { keys: ['G I'], label: 'Inbox', group: 'Go to' },
  goNumbers: { keys: ['G N'], label: 'Numbers', group: 'Go to' },
  goAssignments: { keys: ['G A'], label: 'Assignments', group: 'Go to' },
  goSetup: { keys: ['G S'], label: 'Setup', group: 'Go to' },
  goClients: { keys: ['G C'], label: 'Clients', group: 'Go to' },
  goPolicy: { keys: ['G P'], label: 'Policy review', group: 'Go to' },
  goDeliveries: { keys: ['G D'], label: 'Deliveries', group: 'Go to' },
  goRouting: { keys: ['G R'], label: 'Routing', group: 'Go to' },
  goExports: { keys: ['G E'], label: 'Exports', group: 'Go to' },
  goAudit: { keys: ['G L'], label: 'Audit', group: 'Go to' },
  goSettings: { keys: ['G T'], label: 'Settings', group: 'Go to' },
  goUsers: { keys: ['G U'], label: 'Users', group: 'Go to' },
  goApiKeys: { keys: ['G K'], label: 'API keys', group: 'Go to' },
  goAccount: { keys: ['G Y'], label: 'Account & security', group: 'Go to' },
  next: { keys: ['J'], label: 'Next', group: 'Lists' },
  previous: { keys: ['K'], label: 'Previous', group: 'Lists' },
  nextWhileTyping: { keys: ['Alt+J'], label: 'Next, also while typing', group: 'Lists', whileTyping: true },
  previousWhileTyping: { keys: ['Alt+K'], label: 'Previous, also while typing', group: 'Lists', whileTyping: true },
  create: { keys: ['N'], label: 'New booking, sitter, user, key or export', group: 'Lists' },
  open: { keys: ['Enter'], label: 'Open, and write', group: 'Lists', isTold: true },
  reply: { keys: ['R'], label: 'Reply', group: 'Conversation' },
  unread: { keys: ['U'], label: 'Mark as unread', group: 'Conversation' },
  archive: { keys: ['E'], label: 'Archive', group: 'Conversation' },
  snooze: { keys: ['H'], label: 'Snooze', group: 'Conversation' },
  finish: { keys: ['Y'], label: 'Mark as done', group: 'Conversation' },
  assign: { keys: ['A'], label: 'Assign a sitter', group: 'Conversation' },
  why: { keys: ['W'], label: 'Why here?', group: 'Conversation' },
  showAll: { keys: ['1'], label: 'All conversations', group: 'Inbox' },
  showUnread: { keys: ['2'], label: 'Unread', group: 'Inbox' },
  showPolicy: { keys: ['3'], label: 'Held by policy', group: 'Inbox' },
  showFailures: { keys: ['4'], label: 'Failures', group: 'Inbox' },
  sendAnyway: { keys: ['S'], label: 'Send anyway', group: 'Policy review' },
  discard: { keys: ['D'], label: 'Discard', group: 'Policy review' },
  notViolation: { keys: ['N'], label: 'Not a violation', group: 'Policy review' },
  today: { keys: ['T'], label: 'Today', group: 'Assignments' },
  bars: { keys: ['←', '→', '↑', '↓'], label: 'Move between the bars', group: 'Assignments', isTold: true },
  send: { keys: ['Enter'], label: 'Send', group: 'Writing', isTold: true },
  newLine: { keys: ['Shift+Enter'], label: 'New line', group: 'Writing', isTold: true },
  run: { keys: ['Mod+Enter'], label: 'Run what is filled in', group: 'Writing', whileTyping: true },
} as const satisfies Record<string, Shortcut>;

export type CommandId = keyof typeof SHORTCUTS;
export const COMMAND_IDS = Object.keys(SHORTCUTS) as CommandId[];
export const shortcutOf = (id: CommandId): Shortcut => SHORTCUTS[id];

export interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

interface Situation {
  isTyping: boolean;
  hasLayer: boolean;
  /** Single letters can be turned off. */
  hasSingleKeys: boolean;
  /** The first key of two, when it was just pressed. */
  pending: string | null;
  /** What the page offers right now: two commands of different pages may share a letter. */
  canDo(id: CommandId): boolean;
}

export type Matched = { kind: 'command'; id: CommandId } | { kind: 'pending'; key: string } | { kind: 'none' };

/** A press in the notation of the table: letters by their place on the keyboard when Alt changes what they write. */
export function toChord({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const letter = altKey && code.startsWith('Key') ? code.slice(3) : key.length === 1 ? key.toUpperCase() : key;
  const isNamed = key.length > 1;
  const parts = [ctrlKey || metaKey ? 'Mod' : '', altKey ? 'Alt' : '', shiftKey && isNamed ? 'Shift' : '', letter];
  return parts.filter(Boolean).join('+');
}

const isSingle = (chord: string): boolean => !/^(Mod|Alt)\+/.test(chord);

/** What a press means here and now. */
export function matchPress(pressed: Pressed, situation: Situation): Matched {
  const { isTyping, hasLayer, hasSingleKeys, pending, canDo } = situation;
  const chord = toChord(pressed);
  if (isSingle(chord) && (isTyping || hasLayer || !hasSingleKeys)) return { kind: 'none' };
  const wanted = pending ? `${pending} ${chord}` : chord;
  const fitting = COMMAND_IDS.filter((candidate) => {
    const { keys, isTold, whileTyping } = shortcutOf(candidate);
    return !isTold && keys.includes(wanted) && (!isTyping || whileTyping === true);
  });
  const id = fitting.find(canDo) ?? fitting[0];
  if (id && !(hasLayer && id !== 'run')) return { kind: 'command', id };
  const startsTwo =
    !pending && COMMAND_IDS.some((one) => shortcutOf(one).keys.some((key) => key.startsWith(`${chord} `)));
  return startsTwo && !hasLayer ? { kind: 'pending', key: chord } : { kind: 'none' };
}

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys as they are printed on this keyboard: Ctrl K, G then I. */
export const keyWords = (keys: string): string =>
  keys
    .replace('Mod', isMac() ? '⌘' : 'Ctrl')
    .replace(' ', ' then ')
    .replaceAll('+', ' ');

/** For `aria-keyshortcuts`, which knows no sequences: those are told by the help sheet alone. */
export function ariaKeys(id: CommandId): string | undefined {
  const told = shortcutOf(id).keys.filter((keys) => !keys.includes(' '));
  const spelled = told.map((keys) =>
    keys.replace('Mod', isMac() ? 'Meta' : 'Control').replace(/^([A-Z])$/, (key) => key.toLowerCase()),
  );
  return spelled.length > 0 ? spelled.join(' ') : undefined;
}

const SETTING = 'snout.singleKeys';
export const hasSingleKeys = (): boolean => localStorage.getItem(SETTING) !== 'off';
export const setSingleKeys = (isOn: boolean): void => localStorage.setItem(SETTING, isOn ? 'on' : 'off');

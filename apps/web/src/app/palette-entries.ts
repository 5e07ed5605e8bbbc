import { COMMAND_IDS, type CommandId, keyWords, shortcutOf } from '../lib/shortcuts';

export interface Entry {
  id: string;
  section: 'Actions' | 'Go to' | 'Conversations';
  label: string;
  detail: string | null;
  /** Shown beside it, so that it is learned. */
  keys: string | null;
}

/** Commands the palette does not list: they move in a list, or are the palette. */
const NOT_LISTED: ReadonlySet<CommandId> = new Set([
  'palette',
  'next',
  'previous',
  'nextWhileTyping',
  'previousWhileTyping',
  'run',
]);

const words = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** Each word typed must begin a word of the label, in any order. */
export function fits(label: string, typed: string): boolean {
  const begins = words(label.replace(/[^\p{L}\p{N}]+/gu, ' '));
  return words(typed).every((part) => begins.some((word) => word.startsWith(part)));
}

/** The commands that can be given right now and fit what was typed, each with its key. */
export function commandEntries(canDo: (id: CommandId) => boolean, typed: string): Entry[] {
  const found = COMMAND_IDS.filter((id) => {
    const { isTold, label, group } = shortcutOf(id);
    return !isTold && !NOT_LISTED.has(id) && canDo(id) && fits(`${label} ${group}`, typed);
  });
  const entries = found.map((id): Entry => {
    const { label, group, keys } = shortcutOf(id);
    return {
      id,
      section: group === 'Go to' ? 'Go to' : 'Actions',
      label,
      detail: null,
      keys: keyWords(keys[0] ?? ''),
    };
  });
  return [
    ...entries.filter((entry) => entry.section === 'Actions'),
    ...entries.filter((entry) => entry.section === 'Go to'),
  ];
}

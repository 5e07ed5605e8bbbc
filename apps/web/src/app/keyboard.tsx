import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { isTyping } from '../lib/keys';
import { ariaKeys, hasSingleKeys, keyWords, matchPress, shortcutOf } from '../lib/shortcuts';
import { type Commands, useBoard, useCommands } from '../lib/use-commands';
import { OTHER_PLACES, PLACES } from './places';

const Palette = lazy(() => import('./palette').then((module) => ({ default: module.Palette })));
const HelpSheet = lazy(() => import('./help-sheet').then((module) => ({ default: module.HelpSheet })));

/** A second key counts for so long after the first. */
const SEQUENCE_MS = 1200;

/** Listens for every shortcut of the table, and holds the two layers that explain them. */
export function Keyboard() {
  const board = useBoard();
  const navigate = useNavigate();
  const [layer, setLayer] = useState<'palette' | 'help' | null>(null);
  useCommands({
    palette: () => setLayer('palette'),
    help: () => setLayer('help'),
    ...(Object.fromEntries(
      [...PLACES, ...OTHER_PLACES].map(({ command, to }) => [command, () => void navigate({ to })]),
    ) as Commands),
  });
  useEffect(() => {
    let pending: { key: string; until: number } | null = null;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const matched = matchPress(event, {
        isTyping: isTyping(event.target),
        hasLayer: document.querySelector('dialog[open], [role=menu]') !== null,
        hasSingleKeys: hasSingleKeys(),
        canDo: (id) => board.find(id) !== undefined,
        pending: pending && event.timeStamp < pending.until ? pending.key : null,
      });
      if (event.key !== 'Shift') pending = null;
      if (matched.kind === 'pending') pending = { key: matched.key, until: event.timeStamp + SEQUENCE_MS };
      const run = matched.kind === 'command' ? board.find(matched.id) : undefined;
      if (!run) return;
      event.preventDefault();
      run();
    };
    // Before the pages' own keys, so that the second key of two is nobody else's.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [board]);
  const close = (): void => setLayer(null);
  return (
    <Suspense>
      {layer === 'palette' && <Palette onClose={close} />}
      {layer === 'help' && <HelpSheet onClose={close} />}
    </Suspense>
  );
}

/** The palette for those who use the mouse, and the place where its key is learned. */
export function FindButton() {
  const board = useBoard();
  return (
    <button
      type="button"
      aria-keyshortcuts={ariaKeys('palette')}
      onClick={() => board.find('palette')?.()}
      className="mb-4 hidden min-h-9 items-center gap-2 rounded-lg border border-border bg-surface px-2.5 text-small text-text-3 hover:text-text sm:flex"
    >
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <span className="grow text-left">Find</span>
      <kbd className="font-sans text-meta">{keyWords(shortcutOf('palette').keys[0] ?? '')}</kbd>
    </button>
  );
}

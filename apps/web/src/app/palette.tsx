import { listThreads } from '@snout/contracts/threads';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { call } from '../lib/call';
import { formatPhone } from '../lib/phone';
import type { CommandId } from '../lib/shortcuts';
import { useBoard } from '../lib/use-commands';
import { Dialog } from '../ui/dialog';
import { commandEntries, type Entry } from './palette-entries';

const MOST_PEOPLE = 6;

/** Finds a person, a page or an action by what is typed; arrows move, Enter does it. */
export function Palette({ onClose }: { onClose(): void }) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const board = useBoard();
  const navigate = useNavigate();
  const list = useId();
  const people = usePeople(useDeferredValue(typed.trim()));
  const entries = [...commandEntries((id) => board.find(id) !== undefined, typed), ...people];
  const choose = (entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    if (entry.section === 'Conversations') {
      void navigate({ to: '/messages', search: { thread: entry.id }, state: { isOpening: true } });
    }
    // After the layer is gone and the focus is back, as if the key had been pressed.
    else setTimeout(() => board.find(entry.id as CommandId)?.());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) setActive((active + by + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter') choose(entries[active]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label="Find" shape="box" onClose={onClose}>
      <label className="sticky top-0 z-10 flex min-h-12 items-center gap-2.5 border-b border-border bg-surface px-4 text-text-3">
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <span className="sr-only">Find a person, a page or an action</span>
        <input
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={entries[active] ? `${list}-${active}` : undefined}
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          placeholder="A name, a page or an action"
          className="min-h-12 w-full border-0 bg-transparent text-body text-text outline-none max-sm:text-[16px]"
        />
      </label>
      <div id={list} role="listbox" aria-label="Found" className="h-[min(420px,60dvh)] overflow-y-auto p-2">
        {entries.map((entry, index) => (
          <Row
            key={`${entry.section}-${entry.id}`}
            entry={entry}
            id={`${list}-${index}`}
            isActive={index === active}
            heading={entries[index - 1]?.section === entry.section ? null : entry.section}
            onChoose={() => choose(entry)}
          />
        ))}
        {entries.length === 0 && <p className="m-0 px-2 py-6 text-center text-body text-text-3">Nothing found.</p>}
      </div>
    </Dialog>
  );
}

interface RowProps {
  entry: Entry;
  id: string;
  isActive: boolean;
  heading: string | null;
  onChoose(): void;
}

function Row({ entry, id, isActive, heading, onChoose }: RowProps) {
  return (
    <>
      {heading && (
        <p role="presentation" className="m-0 px-2 pt-2 pb-1 text-meta font-medium text-text-3">
          {heading}
        </p>
      )}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isActive}
        ref={(element) => {
          if (isActive) element?.scrollIntoView({ block: 'nearest' });
        }}
        onPointerDown={(event) => event.preventDefault()}
        onClick={onChoose}
        onKeyDown={() => undefined}
        className={`flex min-h-9 cursor-pointer items-center gap-3 rounded-lg px-2 text-body max-sm:min-h-11 ${isActive ? 'bg-accent-soft text-accent-ink' : 'hover:bg-sunken'}`}
      >
        <span className="min-w-0 grow truncate">{entry.label}</span>
        {entry.detail && <span className={`truncate text-small ${isActive ? '' : 'text-text-3'}`}>{entry.detail}</span>}
        {entry.keys && <kbd className={`font-sans text-meta ${isActive ? '' : 'text-text-3'}`}>{entry.keys}</kbd>}
      </div>
    </>
  );
}

/** Conversations by name, number or words. */
function usePeople(q: string): Entry[] {
  const query = useQuery({
    queryKey: ['threads', 'palette', q],
    queryFn: ({ signal }) => call(listThreads, { query: { q, limit: MOST_PEOPLE }, signal }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
  if (q.length < 2) return [];
  return (query.data?.threads ?? []).map((thread) => ({
    id: thread.id,
    section: 'Conversations',
    label: thread.clientName ?? formatPhone(thread.clientAddress ?? ''),
    detail: `via ${formatPhone(thread.messageNumber)}`,
    keys: null,
  }));
}

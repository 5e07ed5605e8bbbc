import type { AuditEvent } from '@snout/contracts/audit';
import { ChevronRight, X } from 'lucide-react';
import { Fragment, useState } from 'react';
import { dayLabel, fullTime, isSameDay, timeOfDay } from '../../../lib/time';
import { PHONE, useMedia } from '../../../lib/use-media';
import { IconButton } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { aboutWords } from '../audit-words';
import { RecordView } from './record-view';

interface EntriesProps {
  events: readonly AuditEvent[];
  timeZone: string;
}

/** What happened, the newest first, a sentence each. The record behind one opens below it; on a phone in a drawer. */
export function Entries({ events, timeZone }: EntriesProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const isPhone = useMedia(PHONE);
  const opened = events.find(({ id }) => id === openId);
  const toggle = (id: string): void => setOpenId(openId === id ? null : id);
  return (
    <>
      <ol aria-label="Entries" className="m-0 flex list-none flex-col p-0">
        {events.map((event, index) => {
          const before = events[index - 1];
          const startsDay = !before || !isSameDay(before.at, event.at, timeZone);
          return (
            <Fragment key={event.id}>
              {startsDay && (
                <li aria-hidden className="pt-4 pb-1 text-meta font-medium text-text-3 first:pt-0">
                  {dayLabel(event.at, timeZone)}
                </li>
              )}
              <Entry
                {...{ event, timeZone }}
                isOpen={openId === event.id && !isPhone}
                onToggle={() => toggle(event.id)}
              />
            </Fragment>
          );
        })}
      </ol>
      {opened && isPhone && (
        <Dialog label="Record" shape="drawer" onClose={() => setOpenId(null)}>
          <header className="sticky top-0 flex items-start justify-between gap-2 bg-surface py-2.5 pr-2 pl-4">
            <h2 className="m-0 pt-1.5 text-body font-semibold">{opened.summary}</h2>
            <IconButton label="Close" onClick={() => setOpenId(null)}>
              <X size={18} strokeWidth={1.75} />
            </IconButton>
          </header>
          <div className="px-4 pb-[max(24px,env(safe-area-inset-bottom))]">
            <RecordView event={opened} timeZone={timeZone} />
          </div>
        </Dialog>
      )}
    </>
  );
}

interface EntryProps {
  event: AuditEvent;
  timeZone: string;
  isOpen: boolean;
  onToggle(): void;
}

function Entry({ event, timeZone, isOpen, onToggle }: EntryProps) {
  const about = aboutWords(event);
  return (
    <li className="border-b border-border last:border-b-0">
      <button
        type="button"
        data-row
        aria-expanded={isOpen}
        onClick={onToggle}
        className="grid min-h-8 w-full grid-cols-[16px_6rem_minmax(0,1fr)_12rem] items-baseline gap-x-2 rounded-md px-1 py-1.5 text-left text-small text-text hover:bg-sunken max-sm:min-h-11 max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-y-0.5 max-sm:py-2 max-sm:text-body"
      >
        <ChevronRight
          size={14}
          strokeWidth={1.75}
          aria-hidden
          className={`self-center text-text-3 transition-transform duration-100 max-sm:hidden ${isOpen ? 'rotate-90' : ''}`}
        />
        <time
          dateTime={event.at}
          title={fullTime(event.at, timeZone)}
          className="text-text-3 tabular-nums max-sm:order-2 max-sm:text-meta"
        >
          {timeOfDay(event.at, timeZone)}
        </time>
        <span className="min-w-0 wrap-anywhere max-sm:order-1">{event.summary}</span>
        {about && (
          <span className="min-w-0 truncate text-text-2 max-sm:order-3 max-sm:col-span-2 max-sm:text-small">
            {about}
          </span>
        )}
      </button>
      {isOpen && (
        <div className="mb-2 ml-[26px] rounded-lg bg-sunken px-4 py-3">
          <RecordView event={event} timeZone={timeZone} />
        </div>
      )}
    </li>
  );
}

import type { ThreadSummary } from '@snout/contracts/threads';
import { Link } from '@tanstack/react-router';
import { hasDraft, readDraft } from '../../../lib/drafts';
import { fullTime, listTime } from '../../../lib/time';
import { Avatar } from '../../../ui/avatar';
import { Chip } from '../../../ui/chip';
import { Menu } from '../../../ui/menu';
import { previewLead, threadChips, threadTitle } from '../row-rules';
import { useThreadActs } from './use-thread-acts';

interface ThreadRowProps {
  thread: ThreadSummary;
  isSelected: boolean;
  timeZone: string;
  userId: string;
}

function preview(thread: ThreadSummary, userId: string): { lead: string | null; text: string } {
  if (hasDraft(userId, thread.id)) return { lead: 'Draft:', text: readDraft(userId, thread.id) };
  const text = thread.lastMessagePreview || 'No texts yet';
  return { lead: previewLead(thread, userId), text };
}

/** One conversation in the list, and what can be done with it without opening it. */
export function ThreadRow(props: ThreadRowProps) {
  const acts = useThreadActs(props.thread, props.timeZone);
  return (
    <div className="group relative flex">
      <RowLink {...props} />
      <Menu
        label={`More for ${threadTitle(props.thread)}`}
        items={acts.items}
        className="absolute top-1 right-1 rounded-lg opacity-0 group-hover:bg-surface group-hover:opacity-100 focus-within:bg-surface focus-within:opacity-100 max-sm:static max-sm:self-center max-sm:opacity-100"
      />
      {acts.dialog}
    </div>
  );
}

/** Who, when, the last words, and what needs somebody. */
function RowLink({ thread, isSelected, timeZone, userId }: ThreadRowProps) {
  const chips = threadChips(thread, timeZone);
  const { lead, text } = preview(thread, userId);
  const isUnread = thread.ownerUnreadCount > 0;
  return (
    <Link
      to="/messages"
      search={(search) => ({ ...search, thread: thread.id })}
      state={{ isOpening: true }}
      aria-current={isSelected ? 'true' : undefined}
      data-thread-row={thread.id}
      className={`flex min-w-0 grow gap-3 rounded-[10px] px-2 py-2.5 text-text no-underline ${isSelected ? 'bg-accent-soft' : 'hover:bg-sunken'}`}
    >
      <Avatar name={thread.clientName} />
      <span className="flex min-w-0 grow flex-col gap-0.5">
        <span className="flex items-baseline gap-2">
          <span className={`min-w-0 grow truncate ${isUnread ? 'font-bold' : 'font-medium'}`}>
            {threadTitle(thread)}
          </span>
          <time
            dateTime={thread.lastActivityAt}
            title={fullTime(thread.lastActivityAt, timeZone)}
            className={`shrink-0 text-meta sm:group-hover:opacity-0 ${isSelected ? 'text-text-2' : 'text-text-3'}`}
          >
            {listTime(thread.lastActivityAt, timeZone)}
          </time>
        </span>
        <span className="flex items-center gap-2">
          <span className={`min-w-0 grow truncate text-small ${isUnread ? 'text-text' : 'text-text-2'}`}>
            {lead && <span className={lead === 'Draft:' ? 'text-danger' : 'text-text-2'}>{lead} </span>}
            {text}
          </span>
          {isUnread && (
            <span className="inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full bg-accent px-1.5 text-meta font-semibold text-on-accent">
              <span className="sr-only">Unread: </span>
              {thread.ownerUnreadCount}
            </span>
          )}
        </span>
        {chips.length > 0 && (
          <span className="flex flex-wrap gap-1 pt-1">
            {chips.map((chip) => (
              <Chip key={chip.text} tone={chip.tone} onSelected={isSelected}>
                {chip.text}
              </Chip>
            ))}
          </span>
        )}
      </span>
    </Link>
  );
}

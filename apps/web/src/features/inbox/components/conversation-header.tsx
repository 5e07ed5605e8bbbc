import type { Thread } from '@snout/contracts/threads';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, CalendarClock, CircleCheck, Clock, Inbox, Info } from 'lucide-react';
import { ariaKeys } from '../../../lib/shortcuts';
import { clockTime } from '../../../lib/time';
import { Button, IconButton } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Menu } from '../../../ui/menu';
import { asideOf } from '../aside';
import type { PanelTab } from '../panel-tab';
import { threadTitle, viaWords } from '../row-rules';
import type { useThreadActs } from './use-thread-acts';

interface HeaderProps {
  thread: Thread | undefined;
  acts: ReturnType<typeof useThreadActs>;
  timeZone: string;
  openTab: PanelTab | null;
  onToggle(tab: PanelTab): void;
}

/** Who it is, why it is here, and what can be done with it as a whole. */
export function ConversationHeader({ thread, acts, timeZone, openTab, onToggle }: HeaderProps) {
  return (
    <header className="flex min-h-16 items-center gap-2 border-b border-border px-3 py-2 sm:px-5">
      <Link
        to="/messages"
        search={(search) => ({ ...search, thread: undefined })}
        aria-label="Back to the list"
        className="inline-flex size-11 items-center justify-center text-text-2 sm:hidden"
      >
        <ArrowLeft size={20} strokeWidth={1.75} aria-hidden />
      </Link>
      <div className="min-w-0 grow">
        {thread && (
          <>
            <h2 className="m-0 truncate text-pane font-semibold">{threadTitle(thread)}</h2>
            <p className="m-0 flex items-center gap-2 overflow-hidden text-small text-text-3">
              <WindowChip thread={thread} timeZone={timeZone} />
              <span className="min-w-0 truncate">
                {thread.petNames.length > 0 && `${thread.petNames.join(', ')} · `}
                {viaWords(thread)}
              </span>
            </p>
          </>
        )}
      </div>
      <Button
        size="small"
        aria-pressed={openTab === 'why'}
        onClick={() => onToggle('why')}
        aria-keyshortcuts={ariaKeys('why')}
        className="shrink-0 whitespace-nowrap max-sm:min-h-11"
      >
        <Info size={16} strokeWidth={1.75} aria-hidden /> Why here?
      </Button>
      <IconButton
        label="Assign a sitter"
        aria-pressed={openTab === 'assignment'}
        aria-keyshortcuts={ariaKeys('assign')}
        onClick={() => onToggle('assignment')}
        className="max-sm:hidden"
      >
        <CalendarClock size={18} strokeWidth={1.75} />
      </IconButton>
      {thread && <PutAside thread={thread} acts={acts} />}
    </header>
  );
}

/** The two most common in one press where there is room, and everything in the menu. */
function PutAside({ thread, acts }: { thread: Thread; acts: ReturnType<typeof useThreadActs> }) {
  const is = asideOf(thread).to;
  return (
    <>
      {is === 'open' && (
        <>
          <IconButton
            label="Mark as done"
            aria-keyshortcuts={ariaKeys('finish')}
            onClick={() => acts.put({ to: 'done' })}
            className="max-[1439px]:hidden"
          >
            <CircleCheck size={18} strokeWidth={1.75} />
          </IconButton>
          <IconButton
            label="Snooze"
            aria-keyshortcuts={ariaKeys('snooze')}
            onClick={acts.askSnooze}
            className="max-[1439px]:hidden"
          >
            <Clock size={18} strokeWidth={1.75} />
          </IconButton>
        </>
      )}
      {is !== 'open' && (
        <IconButton label="Put back into the inbox" onClick={() => acts.put({ to: 'open' })}>
          <Inbox size={18} strokeWidth={1.75} />
        </IconButton>
      )}
      <Menu label="More for this conversation" items={acts.items} />
    </>
  );
}

function WindowChip({ thread, timeZone }: { thread: Thread; timeZone: string }) {
  const [window] = thread.activeWindows;
  if (!window || thread.assignmentStatus !== 'active') return null;
  const name = window.sitterName.split(' ')[0];
  return (
    <span className="shrink-0">
      <Chip tone="success">
        {window.endAt ? `${name} until ${clockTime(window.endAt, timeZone)}` : `${name} is on`}
      </Chip>
    </span>
  );
}

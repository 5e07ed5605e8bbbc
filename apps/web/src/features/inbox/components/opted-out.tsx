import type { Thread } from '@snout/contracts/threads';
import { Link } from '@tanstack/react-router';
import { Banner } from '../../../ui/states';

const wayLook =
  'inline-flex min-h-9 shrink-0 items-center font-medium underline underline-offset-2 max-sm:min-h-11 text-inherit';

/** Why nobody can write here: they opted out, or what they wrote reads like it and waits for a decision. */
export function OptedOut({ thread }: { thread: Pick<Thread, 'clientId' | 'optOutSuspected'> }) {
  const { clientId, optOutSuspected } = thread;
  return (
    <Banner tone={optOutSuspected ? 'warn' : 'neutral'}>
      <span className="flex flex-wrap items-center gap-x-4">
        <span className="min-w-0 grow basis-64">
          {optOutSuspected
            ? 'What they wrote reads like an opt-out. Nobody can text them until you decide what they meant.'
            : 'This client asked for no more texts (STOP). They can text START to hear from you again.'}
        </span>
        <Link
          to="/clients/$clientId"
          params={{ clientId }}
          search={optOutSuspected ? { act: 'decide' } : {}}
          className={wayLook}
        >
          {optOutSuspected ? 'Decide' : 'See what they said'}
        </Link>
      </span>
    </Banner>
  );
}

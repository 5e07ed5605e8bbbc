import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, Circle } from 'lucide-react';
import { checklistQuery, useUpdateChecklist } from '../../../lib/checklist';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/field';
import { isByHand, progressOf, tourWords } from '../today';

/** Setup while something of it is left, and the first steps until they are done or hidden for good. */
export function FirstSteps() {
  const { data } = useQuery(checklistQuery);
  if (!data) return null;
  const setup = progressOf(data.setup);
  const tour = data.tour.isHidden ? null : progressOf(data.tour.steps);
  return (
    <>
      {setup && (
        <Link
          to="/messages/setup"
          className="flex min-h-11 flex-wrap items-center gap-x-3 rounded-xl border border-border bg-canvas px-4 py-2.5 text-body text-text no-underline hover:border-border-strong"
        >
          <span className="grow">
            <span className="font-medium">Setup</span>
            <span className="text-text-2">
              {' '}
              · {setup.done} of {setup.all} steps done
            </span>
          </span>
          <span className="text-small text-accent">Go on</span>
        </Link>
      )}
      {tour && <Tour steps={data.tour.steps} />}
    </>
  );
}

function Tour({ steps }: { steps: Parameters<typeof progressOf>[0] }) {
  const update = useUpdateChecklist();
  return (
    <section aria-labelledby="first-steps" className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <h2 id="first-steps" className="m-0 text-pane font-semibold">
          First steps
        </h2>
        <Button
          size="small"
          look="quiet"
          className="max-sm:min-h-11"
          disabled={update.isPending}
          onClick={() => update.mutate({ isTourHidden: true })}
        >
          Hide for good
        </Button>
      </div>
      <ol aria-label="First steps" className="m-0 grid list-none gap-x-6 p-0 sm:grid-cols-2">
        {steps.map(({ step, state }) => (
          <li key={step} className="flex min-h-9 items-center gap-2 text-body max-sm:min-h-11">
            {state === 'todo' ? (
              <Circle size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-text-3" />
            ) : (
              <Check size={16} strokeWidth={2} aria-hidden className="shrink-0 text-success" />
            )}
            <span className={state === 'todo' ? '' : 'text-text-3'}>
              {tourWords(step)}
              {state !== 'todo' && <span className="sr-only"> ({state})</span>}
            </span>
            {state === 'todo' && (
              <Button
                size="small"
                look="quiet"
                className="ml-auto max-sm:min-h-11"
                aria-label={`${isByHand(step) ? 'Done' : 'Skip'}: ${tourWords(step)}`}
                disabled={update.isPending}
                onClick={() => update.mutate(isByHand(step) ? { done: [step] } : { skipped: [step] })}
              >
                {isByHand(step) ? 'Done' : 'Skip'}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Refusal error={update.error} />
    </section>
  );
}

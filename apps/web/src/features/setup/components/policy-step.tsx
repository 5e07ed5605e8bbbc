import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { checklistQuery, useUpdateChecklist } from '../../../lib/checklist';
import { Button } from '../../../ui/button';
import { InlineError } from '../../../ui/states';
import { policyRulesQuery } from '../api/queries';
import { isStepDone, policyStep } from '../setup-steps';
import { Step } from './step';

/** What is kept out of sitters' texts beside what always is. */
export function PolicyStep() {
  const query = useQuery(policyRulesQuery);
  const list = useQuery(checklistQuery);
  const update = useUpdateChecklist();
  const step = query.data ? policyStep(query.data, isStepDone(list.data?.setup, 'policy')) : null;
  return (
    <Step no={5} title="Policy words" is={step}>
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      <p className="m-0 text-body text-text-2">
        Phone numbers, e-mails, links and the like are kept out of sitters’ texts by themselves. Add words of your own,
        and what is always allowed: a vet’s phone, a clinic’s site.
      </p>
      <span className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Link
          to="/policy/rules"
          className="inline-flex items-center text-body text-accent underline underline-offset-2 max-sm:min-h-11"
        >
          Policy rules
        </Link>
        {step?.state === 'todo' && (
          <Button
            size="small"
            className="max-sm:min-h-11"
            disabled={update.isPending}
            onClick={() => update.mutate({ done: ['policy'] })}
          >
            Keep the standard rules
          </Button>
        )}
      </span>
    </Step>
  );
}

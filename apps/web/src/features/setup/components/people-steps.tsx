import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { checklistQuery } from '../../../lib/checklist';
import { demoQuery } from '../../../lib/demo';
import { numbersQuery, sittersQuery } from '../../../lib/inventory';
import { formatPhone } from '../../../lib/phone';
import { InlineError } from '../../../ui/states';
import { findFrontDesk, frontDeskStep, sitterStep, testStep } from '../setup-steps';
import { NumberMeter } from './number-meter';
import { Step } from './step';

const link = 'inline-flex items-center text-body text-accent underline underline-offset-2 max-sm:min-h-11';
const text = 'm-0 text-body text-text-2';

/** The number every client knows. */
export function FrontDeskStep() {
  const query = useQuery(numbersQuery);
  const hasOne = query.data && findFrontDesk(query.data) !== undefined;
  return (
    <Step no={2} title="Front desk number" is={query.data ? frontDeskStep(query.data) : null}>
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      <p className={text}>
        {hasOne ? 'Every client can text the office here.' : 'The number every client knows. Buy one, or import yours.'}
      </p>
      <NumberMeter />
      <span>
        {hasOne === false ? (
          <Link to="/messages/numbers" search={{ add: 'buy' }} className={link}>
            Get a number
          </Link>
        ) : (
          <Link to="/messages/numbers" className={link}>
            All numbers
          </Link>
        )}
      </span>
    </Step>
  );
}

/** A sitter talks to clients from a number of their own. */
export function SittersStep() {
  const query = useQuery(sittersQuery);
  const step = query.data ? sitterStep(query.data.sitters) : null;
  return (
    <Step no={4} title="Sitters" is={step}>
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {step && step.without.length > 0 && (
        <p className={text}>
          Without a number: <span className="font-medium text-text">{step.without.join(', ')}</span>. Open Team to give
          them one.
        </p>
      )}
      {step && step.without.length === 0 && (
        <p className={text}>Each sitter talks to clients from a number of their own.</p>
      )}
      <span>
        <Link to="/messages/team" className={link}>
          Team
        </Link>
      </span>
    </Step>
  );
}

/** The proof: a text that arrives. */
export function TestStep() {
  const demo = useQuery(demoQuery);
  const list = useQuery(checklistQuery);
  const numbers = useQuery(numbersQuery);
  const frontDesk = numbers.data && findFrontDesk(numbers.data);
  const handsets = demo.data?.handsetsUrl;
  const to = frontDesk ? formatPhone(frontDesk.e164) : 'your front desk number';
  return (
    <Step no={6} title="Send yourself a test" is={list.data ? testStep(list.data.setup) : null}>
      <p className={text}>
        {handsets ? `Text ${to} from one of the demo phones` : `Text ${to} from your own phone`}, answer in the inbox,
        and see both arrive.
      </p>
      <span className="flex flex-wrap gap-x-5">
        {handsets && (
          <a href={handsets} target="_blank" rel="noreferrer" className={link}>
            Open the demo phones
          </a>
        )}
        <Link to="/messages" className={link}>
          Open the inbox
        </Link>
      </span>
    </Step>
  );
}

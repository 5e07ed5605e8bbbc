import type { CurrentUser } from '@snout/contracts/auth';
import type { PolicyRulesDto } from '@snout/contracts/policy';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatPhone } from '../../lib/phone';
import { minuteTime } from '../../lib/time';
import { InlineError, Skeleton } from '../../ui/states';
import { useFocusHome } from '../../ui/use-focus-home';
import { rulesQuery } from './api/queries';
import { useRules } from './api/use-rules';
import { EntryList } from './components/entry-list';
import { DaysField, SplitFields } from './components/number-fields';
import { PolicyTabs } from './components/policy-tabs';
import { RehearsalView } from './components/rehearsal-view';
import { RulesBar } from './components/rules-bar';

/** What a business can change of the policy, and what a change would have done, before it counts. */
export function RulesPage({ user }: { user: CurrentUser }) {
  const query = useQuery(rulesQuery);
  const main = useFocusHome();
  return (
    <main ref={main} tabIndex={-1} className="flex min-h-0 min-w-0 grow flex-col bg-surface outline-none">
      {query.data ? (
        <Rules rules={query.data} timeZone={user.timezone} />
      ) : (
        <div className="px-4 py-4 sm:px-6">
          <Head />
          {query.isPending && <Skeleton className="appear-late h-40 max-w-3xl" />}
          {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
        </div>
      )}
    </main>
  );
}

const Head = ({ children }: { children?: ReactNode }) => (
  <header className="flex max-w-3xl flex-col gap-1 pb-2">
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Policy rules</h1>
      <PolicyTabs current="rules" />
    </div>
    {children}
  </header>
);

function Rules({ rules, timeZone }: { rules: PolicyRulesDto; timeZone: string }) {
  const state = useRules(rules);
  const { draft, change, rehearsed } = state;
  return (
    <>
      <div className="min-h-0 grow overflow-y-auto px-4 py-4 sm:px-6">
        <Head>
          <p className="m-0 text-small text-text-3">
            Phone numbers, e-mails, links, social profiles and other ways to pay are always kept out of sitters’ texts.
            {rules.changedAt &&
              ` Last changed ${minuteTime(rules.changedAt, timeZone)} by ${rules.changedByName ?? 'somebody'}.`}
          </p>
        </Head>
        <div className="flex max-w-3xl flex-col">
          <Section title="Words you keep out" text="No sitter’s text with one of these reaches a client.">
            <EntryList
              name="customWords"
              label="Words you keep out"
              placeholder="a rival’s name"
              list={draft.customWords}
              onChange={(customWords) => change({ customWords })}
            />
          </Section>
          <Section
            title="Always allowed"
            text="A vet’s phone, a clinic’s site: what stands here goes through, whoever writes it."
          >
            <EntryList
              name="allowList"
              label="Always allowed"
              placeholder="a vet’s phone number or site"
              list={draft.allowList}
              onChange={(allowList) => change({ allowList })}
            />
            <OwnNumbers numbers={rules.ownNumbers} />
          </Section>
          <Section
            title="Numbers sent in pieces"
            text="A number spread over several texts is found, too. How far back to look for its pieces."
          >
            <SplitFields {...{ draft }} onChange={change} />
          </Section>
          <Section
            title="How long an offence counts"
            text="The second in this time raises a high alert, the third locks messaging until you unlock it."
          >
            <DaysField {...{ draft }} onChange={change} />
          </Section>
          {rehearsed && <RehearsalView rehearsal={rehearsed.result} timeZone={timeZone} />}
        </div>
      </div>
      <RulesBar state={state} />
    </>
  );
}

const Section = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <section aria-label={title} className="flex flex-col gap-3 border-b border-border py-5 last:border-b-0">
    <div>
      <h2 className="m-0 text-pane font-semibold">{title}</h2>
      <p className="m-0 text-small text-text-2">{text}</p>
    </div>
    {children}
  </section>
);

function OwnNumbers({ numbers }: { numbers: readonly string[] }) {
  if (numbers.length === 0) return null;
  return (
    <details className="text-small text-text-2">
      <summary className="cursor-pointer max-sm:min-h-11 max-sm:content-center">
        Your own {numbers.length === 1 ? 'number is' : `${numbers.length} numbers are`} allowed anyway
      </summary>
      <p className="m-0 pt-1 text-text-3 tabular-nums">{numbers.map(formatPhone).join(' · ')}</p>
    </details>
  );
}

import type { CurrentUser } from '@snout/contracts/auth';
import { useQuery } from '@tanstack/react-query';
import { checklistQuery } from '../../lib/checklist';
import { SetupTabs } from '../../ui/setup-tabs';
import { FrontDeskStep, SittersStep, TestStep } from './components/people-steps';
import { PolicyStep } from './components/policy-step';
import { ProviderStep } from './components/provider-step';
import { RegistrationStatus } from './components/registration';
import { WebhooksStep } from './components/webhooks-step';
import { progressWords } from './setup-steps';

/** From nothing to the first text: each step says how it stands right now. */
export function SetupPage({ user }: { user: CurrentUser }) {
  return (
    <main className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 sm:px-6">
      <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Setup</h1>
      <Progress />
      <SetupTabs current="checklist" />
      <ol aria-label="Steps" className="m-0 flex max-w-3xl list-none flex-col p-0">
        <ProviderStep timeZone={user.timezone} />
        <FrontDeskStep />
        <WebhooksStep />
        <SittersStep />
        <PolicyStep />
        <TestStep />
      </ol>
      <RegistrationStatus />
    </main>
  );
}

/** How much is behind, by what really happened. */
function Progress() {
  const { data } = useQuery(checklistQuery);
  return <p className="m-0 pb-3 text-small text-text-3">{progressWords(data?.setup ?? null)}</p>;
}

import { useQuery } from '@tanstack/react-query';
import { InlineError, Skeleton } from '../../ui/states';
import { settingsQuery } from './api/queries';
import { SectionForm } from './components/section-form';
import { SECTIONS } from './sections';

/** How the business works: a section for each thing one comes to change, each saved by itself. */
export function SettingsPage() {
  const query = useQuery(settingsQuery);
  return (
    <main className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 sm:px-6">
      <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Settings</h1>
      <p className="m-0 text-small text-text-3">For the whole business. Who changed what stands in the audit trail.</p>
      {query.isPending && <Skeleton className="appear-late mt-6 h-64 w-full max-w-3xl" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.data && (
        <div className="max-w-4xl">
          {SECTIONS.map((section) => (
            <SectionForm key={section.id} section={section} org={query.data} />
          ))}
        </div>
      )}
    </main>
  );
}

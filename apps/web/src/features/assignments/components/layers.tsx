import { type Conflict, conflictOf } from '../conflicts';
import type { Job } from '../jobs';
import type { AssignmentsSearch } from '../search';
import type { useAddress } from '../use-address';
import { JobDrawer } from './job-drawer';
import { NewDialog } from './new-dialog';

interface LayersProps {
  search: AssignmentsSearch;
  jobs: readonly Job[];
  conflicts: readonly Conflict[];
  timeZone: string;
  address: ReturnType<typeof useAddress>;
}

/** What is open over the week. */
export function Layers({ search, jobs, conflicts, timeZone, address }: LayersProps) {
  const { start = '', end = '', who: sitterId = '', for: threadId = '' } = search;
  const opened = search.job && jobs.find(({ id, windowId }) => id === search.job || windowId === search.job);
  return (
    <>
      {opened && (
        <JobDrawer
          key={opened.id}
          job={opened}
          conflict={conflictOf(opened.id, conflicts)}
          timeZone={timeZone}
          onClose={address.close}
        />
      )}
      {search.add && (
        <NewDialog
          kind={search.add}
          from={{ start, end, sitterId, threadId }}
          clientId={search.client}
          timeZone={timeZone}
          onKind={(add) => address.swap({ ...search, job: undefined, add })}
          onClose={address.close}
        />
      )}
    </>
  );
}

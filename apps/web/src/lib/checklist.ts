import { getChecklist, updateChecklist } from '@snout/contracts/setup';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import type { ChecklistStep } from '@snout/domain/setup/checklist';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';

/** How far setting up is, and the first steps of an owner. */
export const checklistQuery = queryOptions({
  queryKey: ['setup', 'checklist'],
  queryFn: ({ signal }) => call(getChecklist, { signal }),
});

/** What only a person can say; the answer is the whole list. */
export function useUpdateChecklist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof updateChecklist>) => call(updateChecklist, { body }),
    onSuccess: (list) => client.setQueryData(checklistQuery.queryKey, list),
  });
}

/** Ticks a step that leaves no trace on the server, the first time it happens. Failing to is no news. */
export function useTick(): (step: ChecklistStep) => Promise<void> {
  const client = useQueryClient();
  return async (step) => {
    try {
      const list = await client.ensureQueryData(checklistQuery);
      const item = [...list.setup, ...list.tour.steps].find((one) => one.step === step);
      if (item?.state !== 'todo') return;
      client.setQueryData(checklistQuery.queryKey, await call(updateChecklist, { body: { done: [step] } }));
    } catch {
      // The step stays open and ticks the next time.
    }
  };
}

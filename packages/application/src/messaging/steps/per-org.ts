import type { OrgScope } from '../../ports/scope';

/** Organisations worked for at once. */
const WIDTH = 8;

/**
 * Works through rows of many organisations: several organisations at once, the rows of one after each other, so that a
 * provider that hangs for one leaves the others alone. `stop` ends that organisation's turn. What fails stops nothing else;
 * the first failure is thrown at the end.
 */
export async function perOrg<T extends OrgScope>(
  rows: readonly T[],
  work: (row: T) => Promise<'goOn' | 'stop'>,
): Promise<void> {
  const byOrg = new Map<string, T[]>();
  for (const row of rows) byOrg.set(row.orgId, [...(byOrg.get(row.orgId) ?? []), row]);
  const turns = byOrg.values();
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (const turn of turns) {
      for (const row of turn) {
        const outcome = await work(row).catch((error: unknown) => {
          failures.push(error);
          return 'goOn' as const;
        });
        if (outcome === 'stop') break;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(WIDTH, byOrg.size) }, lane));
  if (failures.length > 0) throw failures[0];
}

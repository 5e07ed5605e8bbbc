import type { OrgScope } from '../../ports/scope';

/** Organisations worked for at once. */
const ORGS_AT_ONCE = 8;

/**
 * Works through rows of many organisations: several organisations at once, the rows of one after each other, so that a
 * provider that hangs for one leaves the others alone. `stop` ends that organisation's turn.
 */
export const perOrg = <T extends OrgScope>(
  rows: readonly T[],
  work: (row: T) => Promise<'goOn' | 'stop'>,
): Promise<void> => inTurns(rows, { keyOf: (row) => row.orgId, width: ORGS_AT_ONCE }, work);

/**
 * Works through rows by turns: `width` keys at once, the rows of one key in order. What fails stops nothing else; the first
 * failure is thrown at the end.
 */
export async function inTurns<T>(
  rows: readonly T[],
  by: { keyOf: (row: T) => string; width: number },
  work: (row: T) => Promise<'goOn' | 'stop'>,
): Promise<void> {
  const byKey = group(rows, by.keyOf);
  const turns = byKey.values();
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
  await Promise.all(Array.from({ length: Math.min(by.width, byKey.size) }, lane));
  if (failures.length > 0) throw failures[0];
}

function group<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const byKey = new Map<string, T[]>();
  for (const row of rows) {
    const turn = byKey.get(keyOf(row));
    if (turn) turn.push(row);
    else byKey.set(keyOf(row), [row]);
  }
  return byKey;
}

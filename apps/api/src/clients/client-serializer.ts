import type { ClientRow, ContactPointRow } from '@snout/application/ports/clients';
import type { Client, ContactPoint } from '@snout/contracts/clients';
import { decideClass } from '@snout/domain/clients/decide-class';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const toContactPoint = (row: ContactPointRow): ContactPoint => ({
  ...row,
  optedOutAt: iso(row.optedOutAt),
  createdAt: row.createdAt.toISOString(),
});

/** Owners only: it holds addresses. */
export function toClient({ classFacts, ...row }: ClientRow, now: Date): Client {
  const { isRecurring, reason } = decideClass(classFacts, now);
  return {
    ...row,
    isRecurring,
    classReason: reason,
    contactPoints: row.contactPoints.map(toContactPoint),
    lastActivityAt: iso(row.lastActivityAt),
    archivedAt: iso(row.archivedAt),
    createdAt: row.createdAt.toISOString(),
  };
}

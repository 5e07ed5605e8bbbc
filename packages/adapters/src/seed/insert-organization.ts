import type { Database, TxClient } from '../prisma/connect';
import type { OrgRows } from './build/rows';

/** Some hundred rows in about twenty statements; slow machines get time for it. */
const TIMEOUT_MS = 120_000;

/**
 * Stores a whole organisation in one transaction, or nothing when it is there already: a seed that was killed half-way
 * leaves no trace, and of two at once only one writes.
 */
export function insertOrganization(db: Database, rows: OrgRows): Promise<'inserted' | 'exists'> {
  return db.$transaction(
    async (tx) => {
      const { id, name, slug, timezone, country, createdAt } = rows.organization;
      await tx.$executeRaw`SELECT set_config('app.org_id', ${id}, true)`;
      const inserted = await tx.$executeRaw`
        INSERT INTO organization (id, name, slug, timezone, country, created_at)
        VALUES (${id}::uuid, ${name}, ${slug}, ${timezone}, ${country}, ${createdAt})
        ON CONFLICT (id) DO NOTHING`;
      if (inserted === 0) return 'exists';
      await insertPeople(tx, rows);
      await insertConversations(tx, rows);
      await insertRecords(tx, rows);
      return 'inserted';
    },
    { timeout: TIMEOUT_MS },
  );
}

async function insertPeople(tx: TxClient, rows: OrgRows): Promise<void> {
  await tx.user.createMany({ data: rows.users });
  await tx.sitter.createMany({ data: rows.sitters });
  await tx.client.createMany({ data: rows.clients });
  await tx.contactPoint.createMany({ data: rows.contactPoints });
  await tx.weeklyPlan.createMany({ data: rows.weeklyPlans });
  await tx.businessNumber.createMany({ data: rows.numbers });
  await tx.numberAssignment.createMany({ data: rows.numberAssignments });
  await tx.providerConfig.createMany({ data: rows.providerConfigs });
}

async function insertConversations(tx: TxClient, rows: OrgRows): Promise<void> {
  await tx.booking.createMany({ data: rows.bookings });
  await tx.messageThread.createMany({ data: rows.threads });
  await tx.binding.createMany({ data: rows.bindings });
  await tx.assignmentWindow.createMany({ data: rows.windows });
  await tx.overlapChoice.createMany({ data: rows.overlapChoices });
  await tx.messageEvent.createMany({ data: rows.messages });
}

async function insertRecords(tx: TxClient, rows: OrgRows): Promise<void> {
  await tx.inboundReceipt.createMany({ data: rows.receipts });
  await tx.routingDecision.createMany({ data: rows.routingDecisions });
  await tx.delivery.createMany({ data: rows.deliveries });
  await tx.policyViolation.createMany({ data: rows.violations });
  await tx.poachingAttempt.createMany({ data: rows.attempts });
  await tx.consentEvent.createMany({ data: rows.consentEvents });
  await tx.alert.createMany({ data: rows.alerts });
  // The trail is numbered in the order of writing, which is to be the order of time.
  const inOrder = [...rows.auditEvents].sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
  await tx.auditEvent.createMany({ data: inOrder });
}

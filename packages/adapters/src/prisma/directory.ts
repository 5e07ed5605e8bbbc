import type { Directory } from '@snout/application/ports/directory';
import type { Database } from './connect';
import { toDatabaseError } from './database-errors';
import { type PersonRow, toPerson, toSession } from './person-row';

interface DueDelivery {
  org_id: string;
  delivery_id: string;
}
const toDueDelivery = (row: DueDelivery) => ({ orgId: row.org_id, deliveryId: row.delivery_id });

/** Answers through the narrow SECURITY DEFINER functions; row-level security hides everything else from us here. */
export const directory = (db: Database): Directory => ({
  findOrgOfAccount: (provider, accountSid) =>
    guarded(async () => {
      const [row] = await db.$queryRaw<{ org_id: string; secrets: string }[]>`
        SELECT org_id, secrets FROM org_of_provider_account(${provider}, ${accountSid})`;
      return row ? { orgId: row.org_id, sealedSecrets: row.secrets } : null;
    }),
  findOrgOfWebhookAccount: (provider, accountSid) =>
    guarded(async () => {
      const [row] = await db.$queryRaw<{ org_id: string; secrets: string }[]>`
        SELECT org_id, secrets FROM org_of_webhook_account(${provider}, ${accountSid})`;
      return row ? { orgId: row.org_id, sealedSecrets: row.secrets } : null;
    }),
  findSession: ({ orgId, sessionId }) =>
    guarded(async () => {
      const [row] = await db.$queryRaw<PersonRow[]>`
        SELECT * FROM person_of_session(${orgId}::uuid, ${sessionId}::uuid)`;
      return row ? { ...toSession(row), person: toPerson(orgId, row) } : null;
    }),
  findOrgOfToken: (tokenHash) =>
    guarded(async () => {
      const [row] = await db.$queryRaw<{ org_id: string; token_id: string }[]>`
        SELECT org_id, token_id FROM org_of_user_token(${tokenHash})`;
      return row ? { orgId: row.org_id, tokenId: row.token_id } : null;
    }),
  findOrgOfApiKey: (keyHash) =>
    guarded(async () => {
      const [row] = await db.$queryRaw<{ org_id: string; key_id: string }[]>`
        SELECT org_id, key_id FROM org_of_api_key(${keyHash})`;
      return row ? { orgId: row.org_id, keyId: row.key_id } : null;
    }),
  findUserByEmail: (email) =>
    guarded(async () => {
      const [row] = await db.$queryRaw<
        { org_id: string; user_id: string }[]
      >`SELECT org_id, user_id FROM user_of_email(${email})`;
      return row ? { orgId: row.org_id, userId: row.user_id } : null;
    }),
  listDueDeliveries: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<DueDelivery[]>`SELECT org_id, delivery_id FROM due_deliveries(${limit}::int)`;
      return rows.map(toDueDelivery);
    }),
  listDueLanes: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; number_id: string }[]>`
        SELECT org_id, number_id FROM due_lanes(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, numberId: row.number_id }));
    }),
  listDueChecks: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<DueDelivery[]>`SELECT org_id, delivery_id FROM due_checks(${limit}::int)`;
      return rows.map(toDueDelivery);
    }),
  listBindableCallbacks: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<DueDelivery[]>`SELECT org_id, delivery_id FROM bindable_callbacks(${limit}::int)`;
      return rows.map(toDueDelivery);
    }),
  listDueReceipts: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; receipt_id: string; sender: string }[]>`
        SELECT org_id, receipt_id, sender FROM due_receipts(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, receiptId: row.receipt_id, sender: row.sender }));
    }),
  listDuePlans: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; plan_id: string }[]>`
        SELECT org_id, plan_id FROM due_plans(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, planId: row.plan_id }));
    }),
  listDueSeries: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; series_id: string }[]>`
        SELECT org_id, series_id FROM due_series(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, seriesId: row.series_id }));
    }),
  listEndedWindows: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; window_id: string }[]>`
        SELECT org_id, window_id FROM ended_windows(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, windowId: row.window_id }));
    }),
  listBegunWindows: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; window_id: string }[]>`
        SELECT org_id, window_id FROM begun_windows(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, windowId: row.window_id }));
    }),
  listDueBindings: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; binding_id: string }[]>`
        SELECT org_id, binding_id FROM due_bindings(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, bindingId: row.binding_id }));
    }),
  listDueOwnerTexts: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; text_id: string }[]>`
        SELECT org_id, text_id FROM due_owner_texts(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, textId: row.text_id }));
    }),
  listWokenThreads: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; thread_id: string }[]>`
        SELECT org_id, thread_id FROM woken_threads(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, threadId: row.thread_id }));
    }),
  listDueRemovals: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; removal_id: string }[]>`
        SELECT org_id, removal_id FROM due_removals(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, removalId: row.removal_id }));
    }),
  listDueExports: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; export_id: string }[]>`
        SELECT org_id, export_id FROM due_exports(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, exportId: row.export_id }));
    }),
  listOverExports: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; export_id: string }[]>`
        SELECT org_id, export_id FROM over_exports(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, exportId: row.export_id }));
    }),
  listDueMails: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string; mail_id: string }[]>`
        SELECT org_id, mail_id FROM due_mails(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id, mailId: row.mail_id }));
    }),
  listUnsealedOrgs: (limit) =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string }[]>`SELECT org_id FROM unsealed_orgs(${limit}::int)`;
      return rows.map((row) => ({ orgId: row.org_id }));
    }),
  listOrgs: () =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string }[]>`SELECT org_id FROM org_ids()`;
      return rows.map((row) => ({ orgId: row.org_id }));
    }),
  listConnectedOrgs: () =>
    guarded(async () => {
      const rows = await db.$queryRaw<{ org_id: string }[]>`SELECT org_id FROM connected_orgs()`;
      return rows.map((row) => ({ orgId: row.org_id }));
    }),
});

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toDatabaseError(error);
  }
}

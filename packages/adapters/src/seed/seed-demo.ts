import { PROVIDER_SECRET_FIELD } from '@snout/application/setup/provider-account';
import { v7 } from 'uuid';
import type { Database } from '../prisma/connect';
import { sha256Digest } from '../system/clock';
import { argon2Passwords } from '../system/passwords';
import { parseKeyring, secretBox } from '../system/secret-box';
import { accountOf, type DemoAccount } from './accounts';
import { buildOrganization } from './build/build-organization';
import type { OrgRows } from './build/rows';
import { HARBOR } from './data/harbor/harbor';
import { WILLOW } from './data/willow/willow';
import { insertOrganization } from './insert-organization';
import type { OrgPlan } from './plan';

export const DEMO_ORGANIZATIONS: readonly OrgPlan[] = [WILLOW, HARBOR];

export interface SeedOptions {
  encryptionKeys: string;
  account: DemoAccount;
  now: Date;
}

export interface SeedReport {
  /** False when every organisation was there already. */
  seeded: boolean;
  counts: Record<string, Counts>;
}

export type Counts = Record<'clients' | 'numbers' | 'threads' | 'messages', number>;

/** Makes the demo organisations that are missing; those that exist are left exactly as they are. */
export async function seedDemo(db: Database, options: SeedOptions): Promise<SeedReport> {
  const report: SeedReport = { seeded: false, counts: {} };
  for (const plan of DEMO_ORGANIZATIONS) {
    if (await isThere(db, plan.id)) continue;
    const rows = await buildRows(plan, options);
    if ((await insertOrganization(db, rows)) === 'exists') continue;
    report.seeded = true;
    report.counts[plan.slug] = {
      clients: rows.clients.length,
      numbers: rows.numbers.length,
      threads: rows.threads.length,
      messages: rows.messages.length,
    };
  }
  return report;
}

function isThere(db: Database, orgId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.org_id', ${orgId}, true)`;
    return (await tx.organization.findUnique({ where: { id: orgId }, select: { id: true } })) !== null;
  });
}

/** The rows of one organisation, with real password hashes and sealed secrets. */
export async function buildRows(plan: OrgPlan, { encryptionKeys, account, now }: SeedOptions): Promise<OrgRows> {
  const box = secretBox(parseKeyring(encryptionKeys));
  const scope = { orgId: plan.id };
  const hashes = new Map<string, string>();
  for (const person of [plan.owner, ...plan.sitters])
    hashes.set(person.email, await argon2Passwords.hash(person.password));
  const own = accountOf(plan, account);
  return buildOrganization(plan, {
    now,
    idAt: (at) => v7({ msecs: at.getTime() }),
    sha256: sha256Digest.sha256,
    passwordHash: (email) => hashes.get(email) ?? '',
    seal: (field, plain) => box.seal(scope, field, plain),
    account: {
      sid: own.sid,
      sealedToken: box.seal(scope, PROVIDER_SECRET_FIELD, own.authToken),
      messagingServiceSid: own.messagingServiceSid,
    },
  });
}

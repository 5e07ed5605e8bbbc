import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Digest } from '../system/clock';
import { accountOf, type DemoAccount } from './accounts';
import { providerSidOf } from './build/add-numbers';
import type { OrgPlan } from './plan';
import { DEMO_ORGANIZATIONS } from './seed-demo';

/** Timeouts and retries of the provider's webhook calls: three more tries on a slow, refused or failing answer. */
const WEBHOOK_RETRIES = '#rc=3&rp=ct,rt,5xx&ct=2000&rt=4000&tt=15000';

/** Sign-ins of the demo, for the closing box of the start script and the sign-in page. */
export function demoFile(carrierUrl: string | null) {
  return {
    handsetsUrl: carrierUrl && `${carrierUrl}/`,
    signIns: DEMO_ORGANIZATIONS.flatMap((plan) => signInsOf(plan)),
  };
}

function signInsOf({ owner, sitters, name: org }: OrgPlan) {
  const present = sitters.filter((sitter) => !sitter.offboardedSince);
  return [
    { name: owner.name, role: 'owner', email: owner.email, password: owner.password, org },
    ...present.map(({ name, email, password }) => ({ name, role: 'sitter', email, password, org })),
  ];
}

/** What the fake carrier has to know: our numbers with their webhook, and the people with a handset. */
export function carrierSeed(publicBaseUrl: string, given: DemoAccount) {
  const smsUrl = `${publicBaseUrl}/api/messages/incoming${WEBHOOK_RETRIES}`;
  const accounts = DEMO_ORGANIZATIONS.map((plan) => accountOf(plan, given));
  return {
    accounts: accounts.map(({ sid, authToken }) => ({ sid, authToken })),
    numbers: DEMO_ORGANIZATIONS.flatMap((plan) =>
      inUse(plan).map(({ e164, name }) => ({
        e164,
        sid: providerSidOf(e164, sha256Digest.sha256),
        accountSid: accountOf(plan, given).sid,
        friendlyName: name,
        smsUrl,
      })),
    ),
    people: DEMO_ORGANIZATIONS.flatMap((plan) => peopleOf(plan)),
    productUrl: publicBaseUrl,
    traceUrl: `${publicBaseUrl}/routing?from={from}&to={to}`,
  };
}

const inUse = (plan: OrgPlan) => plan.numbers.filter((number) => !number.releasedSince);

function peopleOf(plan: OrgPlan) {
  const e164Of = new Map(inUse(plan).map((number) => [number.key, number.e164]));
  return plan.clients.map(({ key, name, phone }) => ({
    name: name ?? 'Unknown caller',
    phone,
    numbers: plan.talks.flatMap((talk) => (talk.client === key ? (e164Of.get(talk.number) ?? []) : [])),
  }));
}

/** Writes both files anew, so that addresses and ports are those of this start. Readable by the owner of the files only. */
export function writeDemoFiles(to: {
  dataDir: string;
  publicBaseUrl: string;
  carrierUrl: string | null;
  account: DemoAccount;
}): void {
  mkdirSync(to.dataDir, { recursive: true });
  writeWhole(join(to.dataDir, 'demo.json'), demoFile(to.carrierUrl));
  writeWhole(join(to.dataDir, 'carrier-seed.json'), carrierSeed(to.publicBaseUrl, to.account));
}

/** A reader sees the old file or the new one, never a half. */
function writeWhole(path: string, content: object): void {
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}

import { TOTP_FIELD } from '@snout/application/access/steps/check-code';
import { MAIL_LINK_FIELD } from '@snout/application/mail/steps/queue-mail';
import type { OrgScope } from '@snout/application/ports/scope';
import { rotateKeys } from '@snout/application/secrets/rotate-keys';
import { loadProviderAccount } from '@snout/application/setup/provider-account';
import { createPorts, type PortsHandle } from '../create-ports/create-ports';
import { parseKeyring, secretBox } from '../system/secret-box';
import { anOrg, TEST_KEYS, type TestOrg } from '../testing/an-org';
import { createTestDatabase, query, type TestDatabase } from '../testing/test-database';

jest.setTimeout(60_000);

const NEW_KEY = `new:${Buffer.alloc(32, 9).toString('base64')}`;
const PHONE = '+15125550177';
const LINK = 'https://snout.example/invitation?token=x';
const TOTP_SECRET = 'JBSWY3DPEHPK3PXP';
let database: TestDatabase;
let orgs: TestOrg[];
const open = new Set<PortsHandle>();

const portsWith = (encryptionKeys: string) => {
  const handle = createPorts({
    databaseUrl: database.url,
    redisUrl: null,
    poolSize: 6,
    publicBaseUrl: 'https://snout.example',
    twilioBaseUrl: null,
    jwtSecret: 'x'.repeat(32),
    encryptionKeys,
  });
  open.add(handle);
  return handle.ports;
};

beforeAll(async () => {
  database = await createTestDatabase();
  orgs = await Promise.all([1, 2, 3].map((digit) => anOrg(database, { digit })));
  const box = secretBox(parseKeyring(TEST_KEYS));
  for (const org of orgs) {
    const former = [org.orgId, `AC${'f'.repeat(31)}${org.accountSid.at(-1)}`];
    await query(
      database,
      `INSERT INTO former_account (id, org_id, provider, account_sid, secrets, replaced_at)
       SELECT gen_random_uuid(), $1::uuid, 'twilio', $2, secrets, now() FROM provider_config WHERE org_id = $1::uuid`,
      former,
    );
    await query(database, 'UPDATE sitter SET personal_e164 = $1 WHERE id = $2::uuid', [
      box.seal(org, 'sitter.personal_e164', PHONE),
      org.ann.sitterId,
    ]);
    await query(
      database,
      `INSERT INTO outgoing_mail (id, org_id, user_id, kind, sealed_link, due_at, expires_at)
       VALUES (gen_random_uuid(), $1::uuid, $2::uuid, 'passwordReset', $3, now(), now())`,
      [org.orgId, org.ownerId, box.seal(org, MAIL_LINK_FIELD, LINK)],
    );
    await query(database, 'UPDATE "user" SET totp_secret = $1 WHERE id = $2::uuid', [
      box.seal(org, TOTP_FIELD, TOTP_SECRET),
      org.ownerId,
    ]);
  }
});
afterAll(async () => {
  for (const handle of open) await handle.close();
  await database.drop();
});

it('row 42: re-encrypts everything under the first key while everybody reads on, and the old key can go', async () => {
  const live = portsWith(`${TEST_KEYS},${NEW_KEY}`);
  const operator = portsWith(`${NEW_KEY},${TEST_KEYS}`);
  let isOver = false;
  const reader = async (scope: OrgScope, token: string): Promise<number> => {
    let reads = 0;
    while (!isOver || reads === 0) {
      const account = await live.inTransaction(scope, (tx) => loadProviderAccount(live, scope, tx));
      expect(account?.authToken).toBe(token);
      reads += 1;
    }
    return reads;
  };
  const readers = orgs.map((org) => reader(org, org.authToken));
  const report = await rotateKeys(operator);
  isOver = true;
  expect((await Promise.all(readers)).every((reads) => reads > 0)).toBe(true);
  expect(report).toEqual({ resealed: 15, unreadable: [], isDone: true });
  const after = portsWith(NEW_KEY);
  for (const org of orgs) {
    const values = await after.inTransaction(org, (tx) => tx.sealedValues.list());
    expect(values.map(({ field, sealed }) => after.secrets.open(org, field, sealed)).sort()).toEqual(
      [PHONE, LINK, TOTP_SECRET, org.authToken, org.authToken].sort(),
    );
    for (const { field, sealed } of values)
      expect(() => secretBox(parseKeyring(TEST_KEYS)).open(org, field, sealed)).toThrow();
  }
  const audits = await query(database, "SELECT data FROM audit_event WHERE type = 'setup.keys_rotated'");
  expect(audits).toEqual(orgs.map(() => ({ data: { resealed: 5 } })));
});

it('done once more changes nothing', async () =>
  expect(await rotateKeys(portsWith(`${NEW_KEY},${TEST_KEYS}`))).toEqual({
    resealed: 0,
    unreadable: [],
    isDone: true,
  }));

it('names what it cannot read, and leaves it as it is', async () => {
  const other = portsWith(`other:${Buffer.alloc(32, 3).toString('base64')}`);
  const before = await query(database, 'SELECT secrets FROM provider_config ORDER BY id');
  const report = await rotateKeys(other);
  expect([report.resealed, report.unreadable.length, report.isDone]).toEqual([0, 15, false]);
  expect(await query(database, 'SELECT secrets FROM provider_config ORDER BY id')).toEqual(before);
});

it('finds every column that is sealed', async () => {
  const columns = await query<{ name: string }>(
    database,
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND (column_name LIKE '%secret%' OR column_name LIKE 'sealed%' OR column_name = 'personal_e164') ORDER BY 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual([
    'former_account.secrets',
    'outgoing_mail.sealed_link',
    'provider_config.secrets',
    'sitter.personal_e164',
    'user.totp_secret',
  ]);
});

import { PROVIDER_SECRET_FIELD } from '@snout/application/setup/provider-account';
import { connectDatabase, type Database } from '../prisma/connect';
import { argon2Passwords } from '../system/passwords';
import { parseKeyring, secretBox } from '../system/secret-box';
import { createTestDatabase, query, type TestDatabase } from '../testing/test-database';
import { HARBOR } from './data/harbor/harbor';
import { WILLOW } from './data/willow/willow';
import { type SeedReport, seedDemo } from './seed-demo';

const KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`;
const ACCOUNT = { sid: `AC${'1'.repeat(32)}`, authToken: 'a token of the demo', messagingServiceSid: null };
const TABLES = [
  'organization',
  'user',
  'client',
  'message_thread',
  'message_event',
  'delivery',
  'routing_decision',
  'audit_event',
];
const SEED_TIMEOUT_MS = 60_000;

let database: TestDatabase;
let db: Database;
let first: SeedReport;

const seed = () => seedDemo(db, { encryptionKeys: KEYS, account: ACCOUNT, now: new Date() });

async function countRows(): Promise<Record<string, number>> {
  const union = TABLES.map((table) => `SELECT '${table}' AS name, count(*)::int AS rows FROM "${table}"`).join(
    ' UNION ALL ',
  );
  const counted = await query<{ name: string; rows: number }>(database, union);
  return Object.fromEntries(counted.map(({ name, rows }) => [name, rows]));
}

beforeAll(async () => {
  database = await createTestDatabase();
  db = connectDatabase({ url: database.url, poolSize: 3 });
  first = await seed();
}, SEED_TIMEOUT_MS);

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

test('the first run makes both organisations', async () => {
  expect(first.seeded).toBe(true);
  expect(first.counts[WILLOW.slug]).toMatchObject({ clients: 30, numbers: 12 });
  expect(first.counts[WILLOW.slug]?.messages).toBeGreaterThanOrEqual(390);
  expect(first.counts[HARBOR.slug]).toMatchObject({ clients: 3, numbers: 2 });
  expect(await countRows()).toMatchObject({ organization: 2, user: 7, client: 33 });
});

test('a second run, and two at once, change nothing', async () => {
  const before = await countRows();
  await expect(Promise.all([seed(), seed()])).resolves.toEqual([
    { seeded: false, counts: {} },
    { seeded: false, counts: {} },
  ]);
  expect(await countRows()).toEqual(before);
});

test('every inbound text has one receipt and one routing decision', async () => {
  const odd = await query(
    database,
    `SELECT m.id FROM message_event m
     LEFT JOIN routing_decision r ON r.org_id = m.org_id AND r.message_id = m.id
     LEFT JOIN inbound_receipt i ON i.org_id = m.org_id AND i.message_id = m.id
     GROUP BY m.id, m.direction
     HAVING count(r.id) <> (m.direction = 'inbound')::int OR count(i.id) <> (m.direction = 'inbound')::int`,
  );
  expect(odd).toEqual([]);
});

test('the owner of the demo can sign in, and the provider account opens', async () => {
  const [owner] = await query<{ password_hash: string }>(
    database,
    `SELECT password_hash FROM "user" WHERE email = $1`,
    [WILLOW.owner.email],
  );
  await expect(argon2Passwords.verify(owner?.password_hash ?? null, WILLOW.owner.password)).resolves.toBe(true);
  const accounts = await query<{ account_sid: string; secrets: string }>(
    database,
    `SELECT account_sid, secrets FROM provider_config ORDER BY org_id`,
  );
  const open = secretBox(parseKeyring(KEYS)).open(
    { orgId: WILLOW.id },
    PROVIDER_SECRET_FIELD,
    accounts[0]?.secrets ?? '',
  );
  expect([accounts[0]?.account_sid, open]).toEqual([ACCOUNT.sid, ACCOUNT.authToken]);
  expect(accounts[1]?.account_sid).toMatch(/^AC[0-9a-f]{32}$/);
  expect(accounts[1]?.account_sid).not.toBe(ACCOUNT.sid);
});

const ACTIVE = `FROM assignment_window w WHERE w.status = 'active' AND w.start_at <= now() AND w.end_at > now()`;

test.each([
  ['an unread conversation', `SELECT 1 FROM message_thread WHERE owner_unread_count > 0`],
  ['a sitter with unread texts', `SELECT 1 FROM message_thread WHERE sitter_unread_count > 0`],
  ['an active window', `SELECT 1 ${ACTIVE}`],
  ['a window that ends in twelve minutes', `SELECT 1 ${ACTIVE} AND w.end_at < now() + interval '12 minutes'`],
  ['an overlap without a choice', `SELECT 1 ${ACTIVE} GROUP BY w.client_id HAVING count(DISTINCT w.sitter_id) > 1`],
  [
    'a held sitter text, with its finding and an open attempt',
    `SELECT 1 FROM message_event m JOIN policy_violation v ON v.message_id = m.id JOIN poaching_attempt p ON p.message_id = m.id
     WHERE m.was_blocked AND m.actor = 'sitter' AND p.resolved_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.message_id = m.id)`,
  ],
  [
    'a text the owner let go',
    `SELECT 1 FROM poaching_attempt p JOIN delivery d ON d.message_id = p.message_id WHERE p.resolution = 'forceSent'`,
  ],
  [
    'a failed text with a retry to come',
    `SELECT 1 FROM delivery a JOIN delivery b ON b.message_id = a.message_id AND b.attempt_no = a.attempt_no + 1
     WHERE a.state = 'failed' AND b.state = 'pending' AND b.next_attempt_at > now()`,
  ],
  ['a dead letter', `SELECT 1 FROM delivery WHERE state = 'dead' AND dismissed_at IS NULL`],
  [
    'a pool number texted by a former client, while somebody else has it',
    `SELECT 1 FROM routing_decision r JOIN message_thread t ON t.id = r.thread_id
     JOIN binding b ON b.number_id = t.business_number_id AND b.valid_to IS NULL AND b.thread_id <> t.id
     WHERE r.reason = 'unmappedPoolSender'`,
  ],
  [
    'a client who said STOP',
    `SELECT 1 FROM contact_point c JOIN consent_event e ON e.contact_point_id = c.id AND e.kind = 'optOut' WHERE c.opted_out_at IS NOT NULL`,
  ],
  [
    'a meet-and-greet',
    `SELECT 1 FROM message_thread t JOIN assignment_window w ON w.thread_id = t.id WHERE t.is_meet_and_greet AND w.kind = 'meetAndGreet'`,
  ],
  ['an emoji in a text of several segments', `SELECT 1 FROM message_event WHERE body LIKE '%🐿️%' AND num_segments > 1`],
  ['a text of three segments', `SELECT 1 FROM message_event WHERE num_segments = 3`],
  ['a locked sitter', `SELECT 1 FROM sitter WHERE messaging_locked_at IS NOT NULL AND lock_reason = 'thirdOffence'`],
  [
    'a sitter who has left, with the number at rest',
    `SELECT 1 FROM sitter s JOIN number_assignment a ON a.sitter_id = s.id JOIN business_number n ON n.id = a.number_id WHERE s.status = 'offboarded' AND n.cooldown_until > now() AND n.never_sitter_again`,
  ],
  ['a number given back', `SELECT 1 FROM business_number WHERE status = 'released'`],
  [
    'a text hidden in part from sitters',
    `SELECT 1 FROM message_event WHERE direction = 'inbound' AND redacted_body <> body AND responsible_sitter_id IS NOT NULL`,
  ],
  [
    'a choice that was followed',
    `SELECT 1 FROM routing_decision WHERE reason = 'ownerChoice' AND sitter_id IS NOT NULL`,
  ],
])('there is %s', async (_case, sql) => {
  expect((await query(database, sql)).length).toBeGreaterThan(0);
});

test('there is a delivery in every state', async () => {
  const missing = await query(
    database,
    `SELECT s FROM unnest(enum_range(NULL::delivery_state)) s WHERE s NOT IN (SELECT state FROM delivery)`,
  );
  expect(missing).toEqual([]);
});

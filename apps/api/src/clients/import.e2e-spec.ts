import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from '../testing/boot-api';

jest.setTimeout(120_000);

let api: TestApi;
let org: TestOrg;
let other: TestOrg;
let owner: string;

beforeEach(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  other = await anOrg(api.database, { digit: 2 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterEach(() => api.close());

const send = (method: string, path: string, json?: object, token = owner) =>
  call(api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const take = (csv: string, over: object = {}) => send('POST', '/clients/import', { csv, ...over });
const clients = async () => (await send('GET', '/clients?limit=100')).body.clients;
const outcomes = (body: { rows: { line: number; status: string; reason: string | null }[] }) =>
  body.rows.map(({ line, status, reason }) => [line, status, reason]);

const FILE = `Name,Phone,E-Mail,Timezone,Notes,Pets,one_time,Shoe size\r
Ada Byron,(512) 555-0110,ada@example.com,America/Chicago,"Gate 4, ""ring"" twice",Rex; Mia,no,38\r
=HYPERLINK("x"),512-555-0111,,,,,yes,\r
Nobody,,,,,,,\r
,512-555-0112,,,,,,\r
Wrong phone,12,,,,,,\r
Wrong mail,,nobody,,,,,\r
Wrong zone,512-555-0113,,Mars,,,,\r
Wrong word,512-555-0114,,,,,perhaps,\r
Twin,+1 512 555 0110,,,,,,\r
"Two
lines",512-555-0115,,,,,,\r
"Broken"x,512-555-0116,,,,,,\r
Last,512-555-0117,,,,,,`;

const EXPECTED = [
  [2, 'created', null],
  [3, 'created', null],
  [4, 'failed', 'contact_missing'],
  [5, 'failed', 'name_missing'],
  [6, 'failed', 'phone_invalid'],
  [7, 'failed', 'email_invalid'],
  [8, 'failed', 'timezone_invalid'],
  [9, 'failed', 'one_time_invalid'],
  [10, 'failed', 'duplicate_in_file'],
  [11, 'created', null],
  [13, 'failed', 'malformed_row'],
  [14, 'created', null],
];

it('takes every good row in, says of every other why not, and again changes nothing', async () => {
  const dry = await take(FILE, { dryRun: true });
  expect([dry.status, dry.body.dryRun, outcomes(dry.body)]).toEqual([200, true, EXPECTED]);
  expect(await clients()).toEqual([]);
  const real = await take(FILE);
  expect(outcomes(real.body)).toEqual(EXPECTED);
  expect(real.body).toMatchObject({
    dryRun: false,
    summary: { total: 12, created: 4, updated: 0, unchanged: 0, failed: 8 },
    ignoredColumns: ['Shoe size'],
  });
  expect(real.body.rows[4]).toMatchObject({
    name: 'Wrong phone',
    message: 'This is not a phone number.',
    clientId: null,
  });
  const made = await clients();
  expect(made).toHaveLength(4);
  expect(made.find((client: { name: string }) => client.name === 'Ada Byron')).toMatchObject({
    id: real.body.rows[0].clientId,
    timezone: 'America/Chicago',
    notes: 'Gate 4, "ring" twice',
    petNames: ['Rex', 'Mia'],
    isRecurring: true,
    classReason: 'ownersWord',
    contactPoints: [{ address: '+15125550110' }, { address: 'ada@example.com' }],
  });
  expect(made.map((client: { name: string }) => client.name)).toContain('=HYPERLINK("x")');
  const again = await take(FILE);
  expect(again.body.summary).toEqual({ total: 12, created: 0, updated: 0, unchanged: 4, failed: 8 });
  expect(await clients()).toEqual(made);
  const audited = await query(api.database, "SELECT 1 FROM audit_event WHERE type LIKE 'client.%'");
  expect(audited).toHaveLength(4);
});

it('fills in what a known client lacks and overwrites nothing', async () => {
  await postWebhook(api, org, { params: textFrom('+15125550120', org.frontDesk.e164, 'Hello') });
  const ada = (await send('POST', '/clients', { name: 'Ada', phone: '+15125550121', notes: 'Bell' })).body;
  const mail = (await send('POST', '/clients', { name: 'Mail', email: 'mail@example.com' })).body;
  expect([ada.name, mail.name]).toEqual(['Ada', 'Mail']);
  const away = (await send('POST', '/clients', { name: 'Away', phone: '+15125550122' })).body;
  await send('DELETE', `/clients/${away.id}`);
  const file = [
    'name,phone,email,notes',
    'Grace,+15125550120,,Gate',
    'A. Byron,+15125550121,ada@example.com,Other',
    'Away,+15125550122,,',
    'Torn,+15125550120,mail@example.com,',
  ].join('\n');
  const { body } = await take(file);
  expect(outcomes(body)).toEqual([
    [2, 'updated', null],
    [3, 'updated', null],
    [4, 'failed', 'client_archived'],
    [5, 'failed', 'duplicate_in_file'],
  ]);
  expect((await send('GET', `/clients/${body.rows[0].clientId}`)).body).toMatchObject({ name: 'Grace', notes: 'Gate' });
  const known = (await send('GET', `/clients/${ada.id}`)).body;
  expect([known.name, known.notes, known.contactPoints.length]).toEqual(['Ada', 'Bell', 2]);
  const torn = await take('name,phone,email\nTorn,+15125550121,mail@example.com');
  expect(outcomes(torn.body)).toEqual([[2, 'failed', 'contacts_of_two_clients']]);
  expect((await send('GET', `/clients/${mail.id}`)).body).toEqual(mail);
});

const many = (n: number): string =>
  [
    'name,phone,email',
    ...Array.from(
      { length: n },
      (_, i) => `Client ${i},+1512555${String(i % 10_000).padStart(4, '0')},c${i}@example.com`,
    ),
  ].join('\n');

it('the same file twice at the same moment, while somebody texts, makes every client once', async () => {
  const file = `name,phone\n${Array.from({ length: 60 }, (_, i) => `Client ${i},+1512555${String(100 + i).padStart(4, '0')}`).join('\n')}`;
  const texts = Array.from({ length: 20 }, (_, i) =>
    postWebhook(api, org, {
      params: textFrom(`+1512555${String(100 + i).padStart(4, '0')}`, org.frontDesk.e164, 'Hi'),
    }),
  );
  const answers = await Promise.all([take(file), take(file), take(file)]);
  expect((await Promise.all(texts)).map(({ status }) => status)).toEqual(texts.map(() => 200));
  expect(answers.map(({ status, body }) => [status, body.summary?.failed])).toEqual(answers.map(() => [200, 0]));
  const made = await clients();
  expect(made.map((client: { name: string }) => client.name).sort()).toEqual(
    Array.from({ length: 60 }, (_, i) => `Client ${i}`).sort(),
  );
});

it('five thousand rows are taken in, one more is refused whole', async () => {
  const { status, body } = await take(many(5_000));
  expect([status, body.summary.created]).toEqual([200, 5_000]);
  const more = await take(many(5_001));
  expect([more.status, more.body.errors[0].path]).toEqual([400, 'csv']);
});

it.each([
  ['no columns that say who', 'phone,notes\n+15125550110,x', 400, 'validation_failed'],
  ['nothing at all', '\n', 400, 'validation_failed'],
  ['more than a megabyte', `name,phone\n${'x'.repeat(1_048_577)}`, 400, 'validation_failed'],
  ['far more than a megabyte', 'x'.repeat(3_000_000), 413, 'payload_too_large'],
])('a file with %s is refused', async (_case, csv, status, code) => {
  const answer = await take(csv);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('takes the file as it is, too', async () => {
  const upload = (search: string) =>
    call(api, 'POST', `/api/clients/import${search}`, {
      token: owner,
      raw: '\ufeffname;phone\r\nJürgen;512 555 0110\r\n',
      headers: { 'content-type': 'text/csv; charset=utf-8' },
    });
  expect((await upload('?dryRun=true')).body).toMatchObject({ dryRun: true, summary: { created: 1 } });
  expect((await upload('')).body).toMatchObject({ dryRun: false, summary: { created: 1 } });
  expect(await clients()).toMatchObject([{ name: 'Jürgen' }]);
});

it('is the owner’s alone, and fills no other business', async () => {
  const file = 'name,phone\nAda,+15125550110';
  expect((await send('POST', '/clients/import', { csv: file }, await tokenOf(api, org.ann.email))).status).toBe(403);
  await send('POST', '/clients/import', { csv: file }, await tokenOf(api, other.ownerEmail));
  expect(await clients()).toEqual([]);
  expect((await take(file)).body.summary.created).toBe(1);
});

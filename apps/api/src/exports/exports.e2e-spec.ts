import { createHash } from 'node:crypto';
import { query } from '@snout/adapters/testing/test-database';
import { expireExports } from '@snout/application/exports/expire-exports';
import { applyRetention } from '@snout/application/retention/apply-retention';
import type { Export } from '@snout/contracts/exports';
import { call, tokenOf } from '../testing/boot-api';
import { readZip } from '../testing/read-zip';
import { eventually, startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(120_000);

const MAYA = '+15125550140';
const OTTO = '+15125550141';
const BILLING = 'Invoice 4711 is due';
const FORMULA = '=HYPERLINK("http://evil.example","click")';
let system: WholeSystem;
let maya: { threadId: string; clientId: string };
let otto: { threadId: string; clientId: string };

const api = (method: string, path: string, json?: object, token = system.owner) =>
  call(system.api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const rows = <T extends object>(sql: string, values: unknown[] = []) => query<T>(system.api.database, sql, values);
const auditsOf = async (id: string) =>
  (await rows<{ type: string }>('SELECT type FROM audit_event WHERE subject_id = $1 ORDER BY seq', [id])).map(
    ({ type }) => type,
  );
const partsOf = (id: string) => rows('SELECT 1 FROM export_part WHERE export_id = $1', [id]);

async function aClient(phone: string) {
  const threadId = await system.threadOf(phone);
  return { threadId, clientId: (await api('GET', `/messages/threads/${threadId}`)).body.clientId as string };
}

const ask = async (json: object): Promise<Export> => {
  const asked = await api('POST', '/exports', json);
  if (asked.status !== 201) throw new Error(`Refused: ${asked.text}`);
  return asked.body;
};
const ready = (id: string): Promise<Export> =>
  eventually<Export>(
    async () => (await api('GET', `/exports/${id}`)).body,
    ({ state }) => state === 'ready',
  );

interface Unpacked {
  made: Export;
  manifest: NonNullable<Export['manifest']>;
  json: { export: { id: string }; messages: Record<string, unknown>[] };
  csv: string;
  bytes: Buffer;
}
async function download(json: object): Promise<Unpacked> {
  const made = await ready((await ask(json)).id);
  const answer = await fetch(`${system.api.url}${made.downloadUrl}`, {
    headers: { authorization: `Bearer ${system.owner}` },
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const files = readZip(Buffer.from(await answer.arrayBuffer()));
  const file = (name: string): Buffer => files.get(name) ?? Buffer.alloc(0);
  const manifest = JSON.parse(file('manifest.json').toString());
  for (const { name, bytes, sha256 } of manifest.files) {
    expect([name, bytes, sha256]).toEqual([
      name,
      file(name).length,
      createHash('sha256').update(file(name)).digest('hex'),
    ]);
  }
  const transcript = JSON.parse(file('transcript.json').toString());
  return {
    made,
    manifest,
    json: transcript,
    csv: file('transcript.csv').toString(),
    bytes: Buffer.concat([...files.values()]),
  };
}
const bodies = ({ json }: Unpacked) => json.messages.map(({ body }) => body);

beforeAll(async () => {
  system = await startWholeSystem();
  maya = await aClient(MAYA);
  otto = await aClient(OTTO);
  await api('PATCH', `/clients/${maya.clientId}`, { name: 'Maya Lindqvist' });
  await system.textFrom(MAYA, system.org.frontDesk.e164, FORMULA);
  const path = `/messages/threads/${maya.threadId}/messages`;
  await api('POST', path, { body: BILLING, isBilling: true });
  await api('POST', path, { body: 'Her own number is 512-555-0140, by the way' });
  await system.send(otto.threadId, 'Rex was good');
});
afterAll(() => system.close());
beforeEach(() => rows("UPDATE export_job SET created_at = created_at - interval '2 days'"));

it('the whole business comes as JSON and as CSV, with a manifest that says what they are', async () => {
  const whole = await download({ kind: 'organization', redaction: 'owner' });
  const [{ n }] = (await rows<{ n: number }>('SELECT count(*)::int AS n FROM message_event WHERE org_id = $1', [
    system.org.orgId,
  ])) as [{ n: number }];
  expect(whole.json.messages).toHaveLength(n);
  expect(whole.csv.split('\r\n').length - 2).toBe(n);
  expect(bodies(whole)).toEqual(expect.arrayContaining([BILLING, FORMULA, 'Rex was good']));
  const times = whole.json.messages.map(({ at }) => String(at));
  expect(times).toEqual(times.toSorted());
  expect(whole.made.progress).toEqual({ done: n, total: n });
  expect(whole.manifest).toMatchObject({
    exportId: whole.made.id,
    organization: 'Org 1',
    requestedBy: { id: system.org.ownerId, name: 'Olive' },
    filter: { kind: 'organization', clientId: null, redaction: 'owner', from: null },
    files: [
      { name: 'transcript.json', records: n },
      { name: 'transcript.csv', records: n },
    ],
  });
  expect(whole.made.manifest).toEqual(whole.manifest);
  expect(await auditsOf(whole.made.id)).toEqual(['export.created', 'export.finished', 'export.downloaded']);
});

it('row 36: a formula somebody texted is text in the CSV, and as it was in the JSON', async () => {
  const { csv, json } = await download({ kind: 'client', clientId: maya.clientId, redaction: 'owner' });
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"",""click"")"`);
  expect(json.messages.map(({ body }) => body)).toContain(FORMULA);
});

it('row 32: as a sitter would see it, no byte holds a private number or a word of billing', async () => {
  const holdsNumber = (bytes: Buffer): boolean =>
    bytes
      .toString('latin1')
      .replace(/[\s()+.\-%]/g, '')
      .includes(MAYA.slice(2));
  for (const scope of [{ kind: 'organization' }, { kind: 'client', clientId: maya.clientId }]) {
    const sitters = await download({ ...scope, redaction: 'sitter' });
    expect(holdsNumber(sitters.bytes)).toBe(false);
    expect(sitters.bytes.includes(BILLING)).toBe(false);
    expect(sitters.bytes.includes('Lindqvist')).toBe(false);
    expect(sitters.bytes.includes('Her own number is [contact details removed]')).toBe(true);
    expect(sitters.manifest.files[0]?.records).toBe((sitters.made.progress.total ?? 0) - 1);
    const owners = await download({ ...scope, redaction: 'owner' });
    expect([holdsNumber(owners.bytes), owners.bytes.includes(BILLING)]).toEqual([true, true]);
  }
});

it('of one client, and of a range, only that comes: its first instant in, its last one out', async () => {
  const all = await download({ kind: 'client', clientId: maya.clientId, redaction: 'owner' });
  expect(new Set(all.json.messages.map(({ clientId }) => clientId))).toEqual(new Set([maya.clientId]));
  expect(all.made.client).toEqual({ id: maya.clientId, name: 'Maya Lindqvist' });
  const [from, to] = [all.json.messages.at(1)?.at, all.json.messages.at(-1)?.at];
  const some = await download({ kind: 'client', clientId: maya.clientId, redaction: 'owner', from, to });
  expect(some.json.messages).toEqual(all.json.messages.slice(1, -1));
});

it('what makes no sense is refused with the field it is about', async () => {
  for (const [json, path] of [
    [{ kind: 'client', redaction: 'owner' }, 'clientId'],
    [{ kind: 'client', clientId: system.other.ownerId, redaction: 'owner' }, 'clientId'],
    [{ kind: 'organization', clientId: maya.clientId, redaction: 'owner' }, 'clientId'],
    [{ kind: 'organization', redaction: 'owner', from: '2031-01-01T00:00:00Z' }, 'to'],
    [{ kind: 'organization', redaction: 'nobody' }, 'redaction'],
  ] as const) {
    const { status, body } = await api('POST', '/exports', json);
    expect([status, body.code, body.errors[0].path]).toEqual([400, 'validation_failed', path]);
  }
});

it('sitters neither ask for exports nor see them, and another business finds nothing', async () => {
  const { made } = await download({ kind: 'organization', redaction: 'sitter' });
  const ann = await tokenOf(system.api, system.org.ann.email);
  const stranger = await tokenOf(system.api, system.other.ownerEmail);
  const paths = ['', `/${made.id}`, `/${made.id}/download`];
  for (const path of paths) expect((await api('GET', `/exports${path}`, undefined, ann)).status).toBe(403);
  const asked = await api('POST', '/exports', { kind: 'organization', redaction: 'sitter' }, ann);
  expect([asked.status, asked.body.code]).toEqual([403, 'forbidden']);
  for (const path of paths.slice(1))
    expect((await api('GET', `/exports${path}`, undefined, stranger)).status).toBe(404);
  expect((await api('GET', '/exports', undefined, stranger)).body.exports).toEqual([]);
  // The link alone opens nothing.
  expect((await call(system.api, 'GET', made.downloadUrl ?? '')).status).toBe(401);
});

it('the list goes back page by page, each export once', async () => {
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await api('GET', `/exports?limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.exports.map(({ id }: Export) => id));
    cursor = body.pagination.nextCursor ?? '';
  } while (cursor);
  const whole = (await api('GET', '/exports?limit=100')).body.exports.map(({ id }: Export) => id);
  expect(seen.length).toBeGreaterThan(4);
  expect(seen).toEqual(whole);
});

it('one that is not ready is not downloaded; a sixth unfinished one is refused, and so is the 21st of a day', async () => {
  await system.worker.stop();
  const json = { kind: 'organization', redaction: 'owner' };
  const [first] = [await ask(json), await ask(json), await ask(json), await ask(json), await ask(json)];
  const early = await api('GET', `/exports/${first?.id}/download`);
  expect([early.status, early.body.code, first?.downloadUrl]).toEqual([409, 'export_not_ready', null]);
  const sixth = await api('POST', '/exports', json);
  expect([sixth.status, sixth.body.code]).toEqual([409, 'export_limit']);
  system.worker.start();
  await ready(first?.id ?? '');
  await rows(
    `INSERT INTO export_job (id, org_id, kind, redaction, range_to, requested_by, state, created_at)
     SELECT gen_random_uuid(), $1, 'organization', 'owner', now(), $2, 'failed', now() - interval '3 hours' FROM generate_series(1, 20)`,
    [system.org.orgId, system.org.ownerId],
  );
  await eventually(
    () => rows("SELECT 1 FROM export_job WHERE state IN ('queued', 'building')"),
    (left) => left.length === 0,
  );
  const tooSoon = await api('POST', '/exports', json);
  expect([tooSoon.status, tooSoon.body.code]).toEqual([429, 'rate_limited']);
  expect(Number(tooSoon.headers.get('retry-after'))).toBeGreaterThan(20 * 3_600);
});

it('after seven days it is over at once, and its bytes are removed by and by', async () => {
  const { made } = await download({ kind: 'client', clientId: otto.clientId, redaction: 'owner' });
  expect(Date.parse(made.expiresAt ?? '') - Date.parse(made.finishedAt ?? '')).toBe(7 * 86_400_000);
  await rows("UPDATE export_job SET expires_at = now() - interval '1 second' WHERE id = $1", [made.id]);
  const late = await api('GET', `/exports/${made.id}/download`);
  expect([late.status, late.body.code]).toEqual([410, 'export_expired']);
  expect((await api('GET', `/exports/${made.id}`)).body).toMatchObject({
    state: 'expired',
    reason: 'timeOver',
    downloadUrl: null,
  });
  expect(await partsOf(made.id)).not.toEqual([]);
  await Promise.all([1, 2].map(() => expireExports(system.api.handle.ports, { limit: 10 })));
  expect(await partsOf(made.id)).toEqual([]);
  expect((await auditsOf(made.id)).filter((type) => type === 'export.expired')).toHaveLength(1);
});

it('erasing a client takes what holds them away, lets what is unfinished begin anew, and touches nothing else', async () => {
  const phone = '+15125550142';
  const ingrid = await aClient(phone);
  await system.textFrom(phone, system.org.frontDesk.e164, 'The key is under the blue mat');
  const mine = await download({ kind: 'client', clientId: ingrid.clientId, redaction: 'owner' });
  const whole = await download({ kind: 'organization', redaction: 'sitter' });
  const others = await download({ kind: 'client', clientId: otto.clientId, redaction: 'owner' });
  expect([mine, whole].map(({ bytes }) => bytes.includes('blue mat'))).toEqual([true, true]);
  await system.worker.stop();
  const waiting = await ask({ kind: 'client', clientId: ingrid.clientId, redaction: 'owner' });
  expect((await api('POST', `/clients/${ingrid.clientId}/erase`, { confirm: 'ERASE' })).status).toBe(200);
  for (const { made } of [mine, whole]) {
    expect(await partsOf(made.id)).toEqual([]);
    expect((await api('GET', `/exports/${made.id}`)).body).toMatchObject({ state: 'expired', reason: 'clientErased' });
    expect((await api('GET', `/exports/${made.id}/download`)).status).toBe(410);
    expect((await auditsOf(made.id)).at(-1)).toBe('export.expired');
  }
  expect((await api('GET', `/exports/${others.made.id}`)).body.state).toBe('ready');
  system.worker.start();
  await ready(waiting.id);
  const after = await download({ kind: 'organization', redaction: 'owner' });
  for (const text of ['blue mat', phone.slice(1)]) expect([text, after.bytes.includes(text)]).toEqual([text, false]);
  const stubs = after.json.messages.filter(({ clientId }) => clientId === ingrid.clientId);
  expect(stubs.length).toBeGreaterThan(1);
  expect(stubs.every(({ body, isRemoved }) => body === '' && isRemoved)).toBe(true);
});

it('words that retention took away stay away; the text that held them is still counted', async () => {
  const phone = '+15125550143';
  const vera = await aClient(phone);
  await system.textFrom(phone, system.org.frontDesk.e164, 'The old gate code was rosebud');
  await rows("UPDATE message_event SET created_at = created_at - interval '14 months' WHERE client_id = $1", [
    vera.clientId,
  ]);
  const before = await download({ kind: 'client', clientId: vera.clientId, redaction: 'owner' });
  expect(before.bytes.includes('rosebud')).toBe(true);
  await api('PATCH', '/settings', { settings: { retentionMonths: 12 } });
  await applyRetention(system.api.handle.ports);
  const after = await download({ kind: 'client', clientId: vera.clientId, redaction: 'owner' });
  expect(after.bytes.includes('rosebud')).toBe(false);
  expect(after.json.messages.map(({ id }) => id)).toEqual(before.json.messages.map(({ id }) => id));
  expect(after.json.messages.every(({ body, isRemoved }) => body === '' && isRemoved)).toBe(true);
});

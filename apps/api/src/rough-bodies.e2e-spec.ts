import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from './testing/boot-api';

jest.setTimeout(60_000);

let api: TestApi;
let org: TestOrg;
let owner: string;

beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(() => api.close());

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const raw = (path: string, type: string, body: string | Uint8Array) =>
  fetch(`${api.url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${owner}` },
    body: typeof body === 'string' ? body : new Blob([Uint8Array.from(body)]),
  }).then(
    async (answer) => ({ status: answer.status, text: await answer.text() }),
    // The server may hang up on a body it will not read to its end.
    () => ({ status: 413, text: '' }),
  );

describe('row 35: a body nobody should send', () => {
  test.each<[string, string, string, string | Uint8Array]>([
    ['nothing at all', '/clients', JSON_TYPE, ''],
    ['nothing at all, as a form', '/messages/incoming', FORM_TYPE, ''],
    ['64 KB and one byte', '/messages/incoming', FORM_TYPE, `Body=${'x'.repeat(65_536 - 4)}`],
    ['10 MB of JSON', '/clients', JSON_TYPE, `{"name":"${'x'.repeat(10_485_760)}"}`],
    ['10 MB of form', '/messages/incoming', FORM_TYPE, `Body=${'x'.repeat(10_485_760)}`],
    ['bytes that are no text', '/clients', JSON_TYPE, new Uint8Array([0xff, 0xfe, 0x00, 0x80, 0xc3, 0x28])],
    ['bytes that are no form', '/messages/incoming', FORM_TYPE, new Uint8Array([0xff, 0x00, 0xc3, 0x28])],
    ['bad percent-encoding', '/messages/incoming', FORM_TYPE, 'Body=%E0%A4%A&From=%'],
    ['JSON that breaks off', '/clients', JSON_TYPE, '{"name":'],
    ['JSON ten thousand levels deep', '/clients', JSON_TYPE, deep(10_000)],
    ['a prototype of its own', '/clients', JSON_TYPE, '{"name":"x","__proto__":{"role":"owner"}}'],
    ['the same key twice', '/messages/incoming', FORM_TYPE, 'MessageSid=SM1&MessageSid=SM2&Body=a&Body=b'],
    ['another kind of content', '/clients', 'application/xml', '<a/>'],
  ])('%s is refused, never an error of the server', async (_what, path, type, body) => {
    const { status, text } = await raw(path, type, body);
    expect([status >= 400 && status < 500, status]).toEqual([true, status]);
    expect(text).not.toMatch(/\bat .*\.(ts|js):\d+/);
    expect((await fetch(`${api.url}/api/health/live`)).status).toBe(200);
  });

  test.each([
    ['1600 emoji', '🐾'.repeat(800)],
    ['a lone surrogate', 'half \ud83d of a paw'],
    ['text from right to left', '\u202eabc שלום'],
  ])('%s signed by the provider is kept', async (_what, body) => {
    const params = textFrom('+15125550141', org.frontDesk.e164, body);
    expect((await postWebhook(api, org, { params })).status).toBe(200);
  });
});

describe('row 36: words that mean something to a machine', () => {
  test.each([
    ["Robert'); DROP TABLE client;--"],
    ['<img src=x onerror=alert(1)>'],
    ['=HYPERLINK("http://evil.example","click")'],
    ['first line\n{"level":60,"msg":"forged"}'],
    ['%s {{7*7}} $(reboot) ../../etc/passwd'],
  ])('%j is stored as it stands, and found by it', async (notes) => {
    const made = await call(api, 'POST', '/api/clients', { token: owner, json: { name: 'Odd Words', notes } });
    expect([made.status, made.body.notes]).toEqual([201, notes]);
    const found = await call(api, 'GET', `/api/clients?q=${encodeURIComponent(notes.slice(0, 100))}`, { token: owner });
    expect(found.body.clients.map(({ id }: { id: string }) => id)).toContain(made.body.id);
    expect(found.headers.get('content-type')).toMatch(/^application\/json/);
  });
});

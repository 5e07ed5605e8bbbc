import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { bootApi, call, type TestApi, tokenOf } from './testing/boot-api';

jest.setTimeout(60_000);

/** What people paste: a NUL, and half of a character. */
const ODD = 'a\0b\ud83d';
const KEPT = 'ab\ufffd';
let api: TestApi;
let org: TestOrg;
let owner: string;
beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(() => api.close());

const send = (method: string, path: string, json?: object) =>
  call(api, method, `/api${path}`, { token: owner, ...(json ? { json } : {}) });

it('row 35: odd characters in free text are left out or replaced, wherever it is stored', async () => {
  const client = await send('POST', '/clients', { name: ODD, notes: ODD, petNames: [ODD] });
  expect([client.status, client.body]).toMatchObject([201, { name: KEPT, notes: KEPT, petNames: [KEPT] }]);
  const settings = await send('PATCH', '/settings', { name: ODD });
  expect([settings.status, settings.body.name]).toEqual([200, KEPT]);
  const reason = `because ${ODD}`;
  expect((await send('POST', `/sitters/${org.bob.sitterId}/lock`, { reason })).status).toBe(204);
  const csv = `name,phone\n${ODD},+15125550177\n`;
  const imported = await send('POST', '/clients/import', { csv });
  expect([imported.status, imported.body.rows[0].name]).toEqual([200, KEPT]);
});

it.each(['/clients', '/messages/threads'])('searching %s for odd characters is an ordinary search', async (path) => {
  for (const q of ['%00', 'a%00b', '%ED%A0%80']) expect((await send('GET', `${path}?q=${q}`)).status).toBe(200);
});

it('what is left empty without them is refused as empty', async () => {
  const { status, body } = await send('POST', '/clients', { name: '\0' });
  expect([status, body.errors[0].path]).toEqual([400, 'name']);
});

import { ServedEndpoints } from './platform/served-endpoints';
import { call, tokenOf } from './testing/boot-api';
import { eventually, messagesPath, startWholeSystem, type WholeSystem } from './testing/whole-system';

jest.setTimeout(120_000);

const CLIENT = '+15125550140';
const BILLING = 'Invoice 4711 is due';
let system: WholeSystem;
let ann: string;

beforeAll(async () => {
  system = await startWholeSystem();
  ann = await tokenOf(system.api, system.org.ann.email);
});
afterAll(() => system.close());

const asOwner = (method: string, path: string, json?: object) =>
  call(system.api, method, `/api${path}`, { token: system.owner, ...(json ? { json } : {}) });

/** Digits that belong together however they are written. */
const holdsNumber = (bytes: string): boolean => bytes.replace(/[\s()+.\-%]/g, '').includes('5125550140');

it('row 32: no byte that a sitter can get holds the client’s number or a word of billing', async () => {
  const { org, api } = system;
  let bytes = '';
  const aborter = new AbortController();
  const stream = await fetch(`${api.url}/api/events`, {
    headers: { authorization: `Bearer ${ann}` },
    signal: aborter.signal,
  });
  const listening = (async () => {
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) bytes += part.value;
  })().catch(() => {});

  const relationship = await system.threadOf(CLIENT);
  const billed = await asOwner('POST', `/messages/threads/${relationship}/messages`, {
    body: BILLING,
    isBilling: true,
  });
  expect(billed.status).toBe(201);
  await system.textFrom(CLIENT, org.ann.e164, 'Hi Ann');
  const { clientId } = (await asOwner('GET', `/messages/threads/${relationship}`)).body;
  const threads = (await asOwner('GET', `/messages/threads?clientId=${clientId}`)).body.threads as {
    id: string;
    numberClass: string;
  }[];
  const job = threads.find(({ numberClass }) => numberClass === 'sitter')?.id ?? '';
  const startAt = new Date(Date.now() - 60_000).toISOString();
  const endAt = new Date(Date.now() + 3_600_000).toISOString();
  const opened = await asOwner('POST', '/assignments/windows', {
    threadId: job,
    sitterId: org.ann.sitterId,
    startAt,
    endAt,
  });
  expect(opened.status).toBe(201);
  await system.textFrom(CLIENT, org.ann.e164, 'Are you there?');
  const reply = await call(api, 'POST', `/api/sitter/threads/${job}/messages`, {
    token: ann,
    json: { body: 'On my way' },
  });
  const held = await call(api, 'POST', `/api/sitter/threads/${job}/messages`, {
    token: ann,
    json: { body: 'Text me at 415-555-0188' },
  });
  expect([reply.status, held.status]).toEqual([201, 422]);
  const own = await call(api, 'GET', `/api/sitter/threads/${job}/messages`, { token: ann });
  expect(own.text).toContain('Are you there?');

  const ids = [job, relationship, clientId, billed.body.id, reply.body.id, org.ann.sitterId, org.frontDesk.id];
  const take = (answer: { text: string; headers: Headers }) => {
    bytes += answer.text + JSON.stringify([...answer.headers]);
  };
  for (const endpoint of api.app.get(ServedEndpoints, { strict: false }).list()) {
    if (endpoint.path === '/events') continue;
    for (const id of endpoint.path.includes(':') ? ids : ['']) {
      const path = `/api${endpoint.path.replace(/:\w+/g, id)}`;
      const json = endpoint.body ? { json: {} } : {};
      take(await call(api, endpoint.method, path, { token: ann, ...json }));
    }
    if (endpoint.method === 'GET')
      take(await call(api, 'GET', `/api${endpoint.path}?q=5550140&limit=100`, { token: ann }));
  }
  for (const sent of [reply, held, own]) take(sent);
  await eventually(
    async () => bytes,
    (seen) => seen.includes('message.created'),
  );
  aborter.abort();
  await listening;
  expect(bytes).toContain('On my way');
  expect(holdsNumber(bytes)).toBe(false);
  expect(bytes).not.toContain(BILLING);
  // The crawl can fail: an owner's bytes hold both.
  const owners = (await call(api, 'GET', messagesPath(relationship), { token: system.owner })).text;
  expect([holdsNumber(owners), owners.includes(BILLING)]).toEqual([true, true]);
});

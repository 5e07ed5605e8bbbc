import { call, tokenOf } from '../testing/boot-api';
import { startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

let system: WholeSystem;
let threadId: string;
let otherThread: string;

beforeAll(async () => {
  system = await startWholeSystem();
  threadId = await system.threadOf('+15125550130');
  otherThread = await system.threadOf('+15125550131');
  for (const change of ['archive', 'unarchive']) {
    await call(system.api, 'POST', `/api/messages/threads/${threadId}/${change}`, { token: system.owner });
  }
});
afterAll(() => system.close());

const get = (query: string, token = system.owner) => call(system.api, 'GET', `/api/audit${query}`, { token });

it('tells what happened on one thread, newest first, in sentences', async () => {
  const { status, body } = await get(`?threadId=${threadId}`);
  expect(status).toBe(200);
  expect(body.events.slice(0, 2)).toEqual([
    expect.objectContaining({ type: 'thread.unarchived', threadId, subject: { type: 'thread', id: threadId } }),
    expect.objectContaining({ type: 'thread.archived', actor: expect.objectContaining({ type: 'owner' }) }),
  ]);
  expect(body.events[0].summary).toBe(`${body.events[0].actor.name} put the conversation back into the inbox.`);
  expect(body.events.every((event: { threadId: string }) => event.threadId === threadId)).toBe(true);
});

it('goes back page by page, each event once', async () => {
  const whole = (await get('?limit=100')).body.events.map((event: { id: string }) => event.id);
  expect((await get('')).body.events.some((event: { threadId: string }) => event.threadId === otherThread)).toBe(true);
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await get(`?limit=3${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.events.map((event: { id: string }) => event.id));
    cursor = body.pagination.nextCursor ?? '';
  } while (cursor);
  expect(seen).toEqual(whole);
});

it('is the owner’s alone, and another business sees nothing of it', async () => {
  expect((await get('', await tokenOf(system.api, system.org.ann.email))).status).toBe(403);
  const stranger = await tokenOf(system.api, system.other.ownerEmail);
  expect((await get(`?threadId=${threadId}`, stranger)).status).toBe(404);
  const theirs = (await get('?limit=100', stranger)).body.events;
  expect(theirs.filter((event: { threadId: string | null }) => event.threadId !== null)).toEqual([]);
});

it('never tells a text or a client’s number', async () => {
  await system.send(threadId, 'The key is under the mat');
  const told = JSON.stringify((await get('?limit=100')).body);
  expect(told).not.toContain('under the mat');
  expect(told).not.toContain('+15125550130');
});

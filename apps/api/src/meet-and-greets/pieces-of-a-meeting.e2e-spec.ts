import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from '../testing/boot-api';

jest.setTimeout(60_000);

const NOW = Date.now();
const at = (hours: number) => new Date(NOW + hours * 3_600_000).toISOString();
let api: TestApi;
let org: TestOrg;
let owner: string;
let phones = 40;

beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(() => api.close());

const send = (method: string, path: string, json?: object, token = owner) =>
  call(api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const post = (path: string, json: object = {}, token = owner) => send('POST', path, json, token);

const piecesOf = async (threadId: string): Promise<{ id: string; kind: string }[]> => {
  const { windows } = (await send('GET', `/assignments/windows?threadId=${threadId}&status=active`)).body;
  return windows.filter(({ kind }: { kind: string }) => kind === 'meetAndGreet');
};

/** An approved meeting whose window a booking in its middle cut in two. */
async function aMeetingInPieces() {
  const phone = `+151255501${phones++}`;
  const clientId = (await post('/clients', { name: 'Pia', phone })).body.id;
  await postWebhook(api, org, { params: textFrom(phone, org.frontDesk.e164, 'Hello') });
  const { sitterId } = org.ann;
  const meeting = (await post('/meet-and-greets', { clientId, sitterId, startAt: at(-1), endAt: at(6) })).body;
  await post(`/meet-and-greets/${meeting.id}/sitter-access`, { allowed: true });
  await post(`/clients/${clientId}/classify`, { class: 'recurring' });
  const booked = { clientId, sitterId, serviceType: 'meetAndGreet', status: 'confirmed', startAt: at(3), endAt: at(4) };
  await post('/bookings', booked);
  const threadId = (await post(`/meet-and-greets/${meeting.id}/approve`)).body.jobThreadId as string;
  const pieces = await piecesOf(threadId);
  expect(pieces).toHaveLength(2);
  return { id: meeting.id as string, threadId, pieces };
}
const hasAccess = async (id: string) => {
  const { meetAndGreets } = (await send('GET', '/meet-and-greets')).body;
  return meetAndGreets.find((meeting: { id: string }) => meeting.id === id).sitterAccess;
};

it('access lasts until the last piece is closed', async () => {
  const { id, pieces } = await aMeetingInPieces();
  await send('DELETE', `/assignments/windows/${pieces[0]?.id}`);
  expect(await hasAccess(id)).toBe(true);
  await send('DELETE', `/assignments/windows/${pieces[1]?.id}`);
  expect(await hasAccess(id)).toBe(false);
});

it('taking access back closes the pieces that are left', async () => {
  const { id, threadId, pieces } = await aMeetingInPieces();
  const later = pieces.at(0)?.id;
  expect((await send('DELETE', `/assignments/windows/${later}`)).status).toBe(204);
  expect((await post(`/meet-and-greets/${id}/sitter-access`, { allowed: false })).body.sitterAccess).toBe(false);
  expect(await piecesOf(threadId)).toEqual([]);
  const bySitter = await post(
    `/sitter/threads/${threadId}/messages`,
    { body: 'Still here' },
    await tokenOf(api, org.ann.email),
  );
  expect(bySitter.status).toBe(403);
});

import { anOrg, TEST_PASSWORD, type TestOrg } from '@snout/adapters/testing/an-org';
import { bootApi, call, type TestApi, tokenOf } from '../testing/boot-api';

jest.setTimeout(60_000);

const PASSWORD = 'violet bus kettle';
let api: TestApi;
let org: TestOrg;
let owner: string;

beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(() => api.close());

const post = (path: string, json: object, token?: string) =>
  call(api, 'POST', `/api${path}`, { json, ...(token ? { token } : {}) });
const patch = (id: string, json: object, token = owner) => call(api, 'PATCH', `/api/users/${id}`, { token, json });
const secretOf = (url: string): string => new URL(url).searchParams.get('token') ?? '';
const accept = (url: string, password = PASSWORD) =>
  post('/auth/invitations/accept', { token: secretOf(url), password });

it('an owner invites another; a renewed invitation replaces the first; common passwords are refused', async () => {
  const invited = await post('/users', { name: 'Otto', email: 'Otto@Org-1.example' }, owner);
  expect([invited.status, invited.body.user.status, invited.body.user.role]).toEqual([201, 'invited', 'owner']);
  expect((await post('/users', { name: 'Otto', email: 'otto@org-1.example' }, owner)).body.code).toBe('conflict');
  const { id } = invited.body.user;
  expect((await patch(id, { status: 'active' })).body.code).toBe('conflict');
  const renewed = await post(`/users/${id}/invitation`, {}, owner);
  expect((await accept(invited.body.invitationUrl)).status).toBe(401);
  expect((await accept(renewed.body.invitationUrl, 'Password2026!')).status).toBe(400);
  const came = await accept(renewed.body.invitationUrl);
  expect([came.status, came.body.user.role]).toEqual([200, 'owner']);
  expect((await post(`/users/${id}/invitation`, {}, owner)).body.code).toBe('conflict');
});

it('an invitation is withdrawn with its link, and can be given anew', async () => {
  const { user, invitationUrl } = (await post('/users', { name: 'Uma', email: 'uma@org-1.example' }, owner)).body;
  expect((await patch(user.id, { status: 'disabled' })).body.status).toBe('disabled');
  expect((await accept(invitationUrl)).status).toBe(401);
  const renewed = await post(`/users/${user.id}/invitation`, {}, owner);
  expect(renewed.status).toBe(201);
  expect((await accept(renewed.body.invitationUrl)).body.user.name).toBe('Uma');
  await patch(user.id, { status: 'disabled' });
  expect((await post(`/users/${user.id}/invitation`, {}, owner)).body.code).toBe('conflict');
});

it('the invitation of a sitter can be sent again', async () => {
  const { sitter, invitationUrl } = (await post('/sitters', { name: 'Cleo', email: 'cleo@org-1.example' }, owner)).body;
  const { users } = (await call(api, 'GET', '/api/users', { token: owner })).body;
  const { id } = users.find((user: { sitterId: string }) => user.sitterId === sitter.id);
  const renewed = await post(`/users/${id}/invitation`, {}, owner);
  expect(renewed.status).toBe(201);
  expect(secretOf(renewed.body.invitationUrl)).not.toBe(secretOf(invitationUrl));
});

it('disabling acts on the next request and can be taken back', async () => {
  const ann = await tokenOf(api, org.ann.email);
  const disabled = await patch(org.ann.userId, { status: 'disabled', name: 'Ann B.' });
  expect([disabled.body.status, disabled.body.name]).toEqual(['disabled', 'Ann B.']);
  expect((await call(api, 'GET', '/api/auth/me', { token: ann })).status).toBe(401);
  const json = { email: org.ann.email, password: TEST_PASSWORD };
  expect((await call(api, 'POST', '/api/auth/login', { json })).status).toBe(401);
  await patch(org.ann.userId, { status: 'active' });
  expect((await call(api, 'GET', '/api/auth/me', { token: ann })).status).toBe(401);
  expect((await call(api, 'POST', '/api/auth/login', { json })).status).toBe(200);
});

it('one owner stays, even when two disable each other at the same instant', async () => {
  const { user, invitationUrl } = (await post('/users', { name: 'Ona', email: 'ona@org-1.example' }, owner)).body;
  const ona = (await accept(invitationUrl)).body.accessToken;
  const { users } = (await call(api, 'GET', '/api/users', { token: owner })).body;
  const third = users.find((one: { name: string; status: string }) => one.name === 'Otto');
  if (third) await patch(third.id, { status: 'disabled' });
  const answers = await Promise.all([
    patch(user.id, { status: 'disabled' }, owner),
    patch(org.ownerId, { status: 'disabled' }, ona),
  ]);
  const after = await Promise.all([owner, ona].map((token) => call(api, 'GET', '/api/users', { token })));
  expect(after.map(({ status }) => status).sort()).toEqual([200, 401]);
  const left = after[0]?.status === 200 ? { token: owner, id: org.ownerId } : { token: ona, id: user.id };
  expect((await patch(left.id, { status: 'disabled' }, left.token)).body.code).toBe('conflict');
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

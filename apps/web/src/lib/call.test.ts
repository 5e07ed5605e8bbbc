import { changePassword, forgotPassword } from '@snout/contracts/account';
import { getMe } from '@snout/contracts/auth';
import { sendMessage } from '@snout/contracts/messages';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ApiError, call, whenSetupRequired, whenSignedOut } from './call';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const problem = (status: number, code: string) =>
  HttpResponse.json({ status, code, title: code, detail: 'why', requestId: 'r1' }, { status });
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error as ApiError,
  );

it('turns a problem into an error with its code, status and request id', async () => {
  server.use(http.post('*/api/messages/threads/t1/messages', () => problem(409, 'opted_out')));
  const error = await failure(call(sendMessage, { params: { id: 't1' }, body: { body: 'hi' } }));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: 'opted_out', status: 409, problem: { requestId: 'r1', detail: 'why' } });
});

it('sends the idempotency key', async () => {
  let key: string | null = null;
  server.use(
    http.post('*/api/messages/threads/t1/messages', ({ request }) => {
      key = request.headers.get('idempotency-key');
      return HttpResponse.json({}, { status: 201 });
    }),
  );
  await call(sendMessage, { params: { id: 't1' }, body: { body: 'hi' }, idempotencyKey: 'k1' });
  expect(key).toBe('k1');
});

it('renews a session once for many calls that noticed together, and asks again', async () => {
  let refreshes = 0;
  let isFresh = false;
  server.use(
    http.get('*/api/auth/me', () =>
      isFresh ? HttpResponse.json({ user: { name: 'Dana' } }) : problem(401, 'unauthenticated'),
    ),
    http.post('*/api/auth/refresh', () => {
      refreshes++;
      isFresh = true;
      return HttpResponse.json({});
    }),
  );
  const answers = await Promise.all([call(getMe), call(getMe), call(getMe)]);
  expect(answers.map((answer) => answer.user.name)).toEqual(['Dana', 'Dana', 'Dana']);
  expect(refreshes).toBe(1);
});

it('says when the session is over for good', async () => {
  let signedOut = 0;
  whenSignedOut(() => signedOut++);
  server.use(
    http.get('*/api/auth/me', () => problem(401, 'unauthenticated')),
    http.post('*/api/auth/refresh', () => problem(401, 'unauthenticated')),
  );
  expect(await failure(call(getMe))).toMatchObject({ code: 'unauthenticated' });
  expect(signedOut).toBe(1);
});

it('an answer may be its status alone', async () => {
  server.use(http.post('*/api/auth/password/forgot', () => new HttpResponse(null, { status: 202 })));
  expect(await call(forgotPassword, { body: { email: 'dana@willow.example' } })).toBeUndefined();
});

it('a wrong password is said and ends nothing', async () => {
  let signedOut = 0;
  let tries = 0;
  whenSignedOut(() => signedOut++);
  server.use(
    http.put('*/api/auth/password', () => {
      tries++;
      return problem(401, 'invalid_credentials');
    }),
  );
  const body = { currentPassword: 'not this', newPassword: 'violet bus kettle' };
  expect(await failure(call(changePassword, { body }))).toMatchObject({ code: 'invalid_credentials' });
  expect([tries, signedOut]).toEqual([1, 0]);
});

it('says when a second step has to be set up first', async () => {
  let required = 0;
  whenSetupRequired(() => required++);
  server.use(http.get('*/api/auth/me', () => problem(403, 'totp_setup_required')));
  expect(await failure(call(getMe))).toMatchObject({ code: 'totp_setup_required' });
  expect(required).toBe(1);
});

it('knows the difference between a refusal and nobody there', async () => {
  server.use(http.get('*/api/auth/me', () => HttpResponse.error()));
  expect(await failure(call(getMe))).toMatchObject({ code: 'offline', status: 0 });
});

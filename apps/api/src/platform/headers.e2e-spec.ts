import { bootApi, call, type TestApi } from '../testing/boot-api';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await bootApi();
});
afterAll(() => api.close());

it.each([
  ['an answer', 'GET', '/api/health/live', 200],
  ['the page of the API', 'GET', '/api/docs', 200],
  ['a refusal', 'GET', '/api/auth/me', 401],
  ['a path that is not there', 'GET', '/api/nothing', 404],
  ['a path that cannot be read', 'GET', '/api/%E0%A4%A', 400],
  ['a body that cannot be read', 'POST', '/api/auth/login', 400],
])('%s carries the security headers and no trace of our code', async (_what, method, path, status) => {
  const raw = method === 'POST' ? { raw: '{', headers: { 'content-type': 'application/json' } } : {};
  const answer = await call(api, method, path, raw);
  expect(answer.status).toBe(status);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src '(self|none)'/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(/script-src[^;]*unsafe/.test(policy)).toBe(false);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
  expect(answer.headers.get('x-powered-by')).toBeNull();
  expect(answer.text).not.toMatch(/node_modules|\.ts:\d|\bat \w+ \(/);
});

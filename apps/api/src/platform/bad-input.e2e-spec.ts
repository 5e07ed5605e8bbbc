import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from '../testing/boot-api';

let api: TestApi;
let org: TestOrg;
let owner: string;
let threadId: string;

beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  owner = await tokenOf(api, org.ownerEmail);
  await postWebhook(api, org, { params: textFrom('+15125550142', org.frontDesk.e164, 'Hi') });
  threadId = (await call(api, 'GET', '/api/messages/threads', { token: owner })).body.threads[0].id;
});
afterAll(() => api.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const deep = `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`;

describe('bad input gets a clear problem and stores nothing', () => {
  it.each<[string, { raw?: string; json?: unknown; headers?: Record<string, string> }, number, string]>([
    ['no body', {}, 400, 'validation_failed'],
    ['an empty text', { json: { body: '' } }, 400, 'validation_failed'],
    ['only spaces and NUL', { json: { body: ' \u0000 ' } }, 400, 'validation_failed'],
    ['1,601 characters', { json: { body: 'x'.repeat(1601) } }, 400, 'validation_failed'],
    ['a number for a text', { json: { body: 7 } }, 400, 'validation_failed'],
    ['an unknown field', { json: { body: 'hi', from: '+15125550100' } }, 400, 'validation_failed'],
    ['malformed JSON', { raw: '{"body":', headers: JSON_TYPE }, 400, 'malformed_body'],
    ['a list instead of an object', { raw: '[]', headers: JSON_TYPE }, 400, 'validation_failed'],
    ['deep JSON', { raw: deep, headers: JSON_TYPE }, 400, 'malformed_body'],
    ['__proto__', { raw: '{"body":"hi","__proto__":{"isBilling":true}}', headers: JSON_TYPE }, 400, 'malformed_body'],
    ['more than 64 KB', { raw: `{"body":"${'x'.repeat(65 * 1024)}"}`, headers: JSON_TYPE }, 413, 'payload_too_large'],
    [
      'another content type',
      { raw: 'body=hi', headers: { 'content-type': 'text/plain' } },
      415,
      'unsupported_media_type',
    ],
    ['binary', { raw: '\u0001\u0002\u0003', headers: JSON_TYPE }, 400, 'malformed_body'],
  ])('%s', async (_name, request, status, code) => {
    const answer = await call(api, 'POST', `/api/messages/threads/${threadId}/messages`, { token: owner, ...request });
    expect([answer.status, answer.body?.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.requestId).toEqual(expect.any(String));
    expect(await query(api.database, "SELECT 1 FROM message_event WHERE direction = 'outbound'")).toHaveLength(0);
  });

  it.each([
    ['a limit of 0', '/api/messages/threads?limit=0', 400],
    ['a limit of 101', '/api/messages/threads?limit=101', 400],
    ['a cursor that is not ours', '/api/messages/threads?cursor=abc', 400],
    ['an unknown filter', '/api/messages/threads?filter=mine', 400],
    ['an unknown parameter', '/api/messages/threads?orgId=1', 400],
    ['an id that is no id', '/api/messages/threads/1%27%20OR%201=1', 404],
    ['an unknown id', '/api/messages/threads/01890000-0000-7000-8000-000000000000', 404],
    ['an unknown path', '/api/nothing', 404],
    ['SQL in the search', '/api/messages/threads?q=%25%27);DROP%20TABLE%20message_event;--', 200],
  ])('%s', async (_name, path, status) => {
    const answer = await call(api, 'GET', path, { token: owner });
    expect(answer.status).toBe(status);
    expect(answer.body).not.toHaveProperty('stack');
  });

  it.each([
    ['a repeated field', 'Body=a&Body=b'],
    ['a broken escape', 'Body=%E0%A4%A'],
    ['too many fields', Array.from({ length: 201 }, (_, n) => `k${n}=1`).join('&')],
  ])('a form with %s', async (_name, raw) => {
    const answer = await call(api, 'POST', '/api/messages/incoming', {
      raw,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed_body']);
  });
});

describe('a window', () => {
  const base = () => ({
    threadId,
    sitterId: org.ann.sitterId,
    startAt: '2030-01-01T10:00:00Z',
    endAt: '2030-01-01T12:00:00Z',
  });
  it.each([
    ['ends before it starts', { endAt: '2030-01-01T10:00:00Z' }, 'endAt'],
    ['is for an unknown thread', { threadId: '01890000-0000-7000-8000-000000000000' }, 'threadId'],
    ['is for an unknown sitter', { sitterId: '01890000-0000-7000-8000-000000000000' }, 'sitterId'],
    ['has a time without a zone', { startAt: '2030-01-01T10:00:00' }, 'startAt'],
  ])('that %s is refused naming the field', async (_name, change, field) => {
    const answer = await call(api, 'POST', '/api/assignments/windows', {
      token: owner,
      json: { ...base(), ...change },
    });
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, field]);
  });

  it('that overlaps one of the same sitter is refused and names the other, back to back is fine', async () => {
    const first = await call(api, 'POST', '/api/assignments/windows', { token: owner, json: base() });
    expect(first.status).toBe(201);
    const clash = await call(api, 'POST', '/api/assignments/windows', {
      token: owner,
      json: { ...base(), startAt: '2030-01-01T11:59:59Z', endAt: null },
    });
    expect([clash.status, clash.body.code, clash.body.errors[0].windowId]).toEqual([
      400,
      'window_overlap',
      first.body.id,
    ]);
    const next = await call(api, 'POST', '/api/assignments/windows', {
      token: owner,
      json: { ...base(), startAt: '2030-01-01T12:00:00Z', endAt: '2030-01-01T13:00:00Z' },
    });
    expect(next.status).toBe(201);
  });

  it('asked for ten times at once is made once', async () => {
    const json = { ...base(), sitterId: org.bob.sitterId };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => call(api, 'POST', '/api/assignments/windows', { token: owner, json })),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 400 && answer.body.code === 'window_overlap')).toHaveLength(9);
  });
});

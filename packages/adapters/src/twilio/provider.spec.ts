import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import type { MessagingProvider, SendResult } from '@snout/application/ports/messaging-provider';
import { clientCache } from './client-cache';
import { twilioProvider } from './provider';

const ACCOUNT = {
  accountSid: `AC${'1'.repeat(32)}`,
  authToken: 'a-token-that-must-not-leak',
  messagingServiceSid: null,
};
const SMS = { from: '+15125550100', to: '+15125550142', body: 'Hi', statusCallbackUrl: 'https://snout.example/s?d=1' };
const SID = `SM${'a'.repeat(32)}`;

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let provider: MessagingProvider;
let behave: Behaviour;
let requests: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests++;
    request.resume().on('end', () => behave(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  provider = twilioProvider(clientCache({ baseUrl: `http://127.0.0.1:${port}`, timeoutMs: 300 }));
});
beforeEach(() => {
  requests = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const json =
  (status: number, body: object, headers: Record<string, string> = {}): Behaviour =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const text =
  (status: number, body: string): Behaviour =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end(body);
const created = { sid: SID, status: 'queued', num_segments: '2' };

describe('send', () => {
  test.each<[string, Behaviour, Partial<SendResult>]>([
    [
      'a 201 is accepted under the id it names',
      json(201, created),
      { kind: 'accepted', providerMessageId: SID, rawStatus: 'queued', numSegments: 2 },
    ],
    ['a 201 without an id is unknown', json(201, { status: 'queued' }), { kind: 'unknown' }],
    ['a 201 with an empty body is unknown', text(201, ''), { kind: 'unknown' }],
    ['a 201 with a page is unknown', text(201, '<html></html>'), { kind: 'unknown' }],
    [
      'a 201 that breaks off is unknown',
      (_request, response) => {
        response.writeHead(201, { 'content-type': 'application/json', 'content-length': '500' });
        response.write('{"sid":"SM');
        setTimeout(() => response.destroy(), 20);
      },
      { kind: 'unknown' },
    ],
    ['no answer in time is unknown', () => undefined, { kind: 'unknown' }],
    [
      'an answer that drips in without end is unknown',
      (_request, response) => {
        response.writeHead(201, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(drip));
      },
      { kind: 'unknown', cause: 'TOOK_TOO_LONG' },
    ],
    ['a reset after the request is unknown', (request) => void request.socket.resetAndDestroy(), { kind: 'unknown' }],
    ['a 429 was not sent', json(429, { code: 20429 }), { kind: 'notSent', code: 20429, retryAfterSeconds: null }],
    [
      'a 429 may say how long to wait',
      json(429, {}, { 'retry-after': '7' }),
      { kind: 'notSent', code: 20429, retryAfterSeconds: 7 },
    ],
    ['a 500 in JSON is unknown', json(500, { code: 20500 }), { kind: 'unknown' }],
    ['a 502 page is unknown', text(502, '<html></html>'), { kind: 'unknown' }],
    ['a 503 is unknown', json(503, { code: 20503 }), { kind: 'unknown' }],
    [
      'a 400 with a code is rejected',
      json(400, { code: 21211, message: 'x', status: 400 }),
      { kind: 'rejected', code: 21211, httpStatus: 400 },
    ],
    [
      'a 400 as problem+json is rejected with the same code',
      json(400, { type: 'about:blank', title: 'x', status: 400, code: 21610 }),
      { kind: 'rejected', code: 21610 },
    ],
    ['a 401 is rejected', json(401, { code: 20003, status: 401 }), { kind: 'rejected', code: 20003, httpStatus: 401 }],
    ['a redirect is not followed', json(302, {}, { location: '/elsewhere' }), { kind: 'rejected', httpStatus: 302 }],
  ])('%s', async (_rule, behaviour, outcome) => {
    behave = behaviour;
    const result = await provider.send(ACCOUNT, SMS);
    expect(result).toMatchObject(outcome);
    // Never a second try of its own: there is no idempotency at the provider.
    expect(requests).toBe(1);
    expect(inspect(result, { depth: 9 })).not.toContain(ACCOUNT.authToken);
  });

  it('a server that is not there was not sent to', async () => {
    const gone = twilioProvider(clientCache({ baseUrl: 'http://127.0.0.1:9', timeoutMs: 300 }));
    expect(await gone.send(ACCOUNT, SMS)).toMatchObject({ kind: 'notSent' });
  });
});

describe('listing', () => {
  it('ends although the provider names a next page for ever', async () => {
    const message = {
      sid: SID,
      from: SMS.from,
      to: SMS.to,
      body: 'x',
      status: 'sent',
      date_created: new Date().toUTCString(),
      direction: 'outbound-api',
    };
    behave = json(200, { messages: Array(1000).fill(message), next_page_uri: '/2010-04-01/again', page: 0 });
    const listed = await provider.listMessages(ACCOUNT, { to: SMS.to, since: new Date(Date.now() - 60_000) });
    expect(listed?.length).toBe(20_000);
    expect(requests).toBeLessThan(30);
  });

  it('is null, not empty, when the provider could not be asked', async () => {
    behave = text(500, 'oops');
    expect(await provider.listMessages(ACCOUNT, { to: SMS.to, since: new Date(0) })).toBeNull();
  });
});

import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createPorts, type PortsHandle } from '@snout/adapters/create-ports/create-ports';
import { TEST_KEYS, TEST_PASSWORD, type TestOrg } from '@snout/adapters/testing/an-org';
import { createTestDatabase, type TestDatabase } from '@snout/adapters/testing/test-database';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { createApp } from '../create-app';

export const JWT_SECRET = 'a secret that only the tests know, 32+';
/** What the provider would call; it need not be where the test listens. */
export const PUBLIC_URL = 'https://snout.example';

export interface TestApi {
  app: NestFastifyApplication;
  url: string;
  database: TestDatabase;
  handle: PortsHandle;
  close(): Promise<void>;
}

/** The real application on a real database and a real socket; only the address of the provider is a test's own. */
export async function bootApi(
  options: {
    twilioBaseUrl?: string;
    publicBaseUrl?: string;
    port?: number;
    messagingEnabled?: boolean;
    /** Another way to the database, such as a door that a test can shut. */
    databaseUrlOf?: (database: TestDatabase) => Promise<string>;
  } = {},
): Promise<TestApi> {
  const database = await createTestDatabase();
  const databaseUrl = (await options.databaseUrlOf?.(database)) ?? database.url;
  const publicBaseUrl = options.publicBaseUrl ?? PUBLIC_URL;
  const handle = createPorts({
    databaseUrl,
    redisUrl: process.env.TEST_REDIS_URL ?? null,
    poolSize: 12,
    publicBaseUrl,
    messagingEnabled: options.messagingEnabled ?? true,
    twilioBaseUrl: options.twilioBaseUrl ?? 'http://127.0.0.1:9',
    jwtSecret: JWT_SECRET,
    encryptionKeys: TEST_KEYS,
  });
  const env = {
    NODE_ENV: 'test',
    PORT: 0,
    HOST: '127.0.0.1',
    PUBLIC_BASE_URL: publicBaseUrl,
    DATABASE_URL: databaseUrl,
    DATA_DIR: '/nonexistent',
    ENABLE_MESSAGING: options.messagingEnabled ?? true,
    JWT_SECRET,
    ENCRYPTION_KEYS: TEST_KEYS,
    ...(options.twilioBaseUrl ? { TWILIO_BASE_URL: options.twilioBaseUrl } : {}),
    WEB_DIST: '/nonexistent',
    DATABASE_POOL: 12,
    LOG_LEVEL: 'silent',
  } as const;
  const logger = process.env.TEST_LOG ? console : false;
  const app = await createApp({ ports: handle.ports, probes: handle.probes, env }, logger);
  await app.listen(options.port ?? 0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    url: `http://127.0.0.1:${port}`,
    database,
    handle,
    async close() {
      app.getHttpServer().closeAllConnections();
      await app.close();
      await handle.close();
      await database.drop();
    },
  };
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever came
  body: any;
}

/** One HTTP call, as a program makes it. */
export async function call(
  api: Pick<TestApi, 'url'>,
  method: string,
  path: string,
  options: { token?: string; json?: unknown; raw?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const hasJson = options.json !== undefined;
  const response = await fetch(`${api.url}${path}`, {
    method,
    headers: {
      ...(hasJson ? { 'content-type': 'application/json' } : {}),
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
      ...options.headers,
    },
    ...(hasJson ? { body: JSON.stringify(options.json) } : options.raw !== undefined ? { body: options.raw } : {}),
    redirect: 'manual',
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, headers: response.headers, text, body: isJson && text ? JSON.parse(text) : null };
}

/** A bearer token of a person of the test org. */
export async function tokenOf(api: Pick<TestApi, 'url'>, email: string): Promise<string> {
  const answer = await call(api, 'POST', '/api/auth/login', { json: { email, password: TEST_PASSWORD } });
  if (answer.status !== 200) throw new Error(`Sign-in of ${email} failed: ${answer.text}`);
  return answer.body.accessToken;
}

let counter = 0;
export const newMessageSid = (): string =>
  `SM${(++counter).toString(16).padStart(8, '0')}${process.pid.toString(16).padStart(24, '0')}`;

/** Posts a webhook signed with the real algorithm, against the configured public address. */
export function postWebhook(
  api: Pick<TestApi, 'url'>,
  org: TestOrg,
  webhook: {
    params: Record<string, string>;
    path?: string;
    token?: string;
    signedUrl?: string;
    signature?: string | null;
    publicUrl?: string;
  },
): Promise<Answer> {
  const path = webhook.path ?? '/api/messages/incoming';
  const params: Record<string, string> = { AccountSid: org.accountSid, ...webhook.params };
  const signedUrl = webhook.signedUrl ?? `${webhook.publicUrl ?? PUBLIC_URL}${path}`;
  const signature = webhook.signature ?? getExpectedTwilioSignature(webhook.token ?? org.authToken, signedUrl, params);
  return call(api, 'POST', path, {
    raw: new URLSearchParams(params).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(webhook.signature === null ? {} : { 'x-twilio-signature': signature }),
    },
  });
}

/** A text from a client's phone. */
export const textFrom = (from: string, to: string, body: string, sid = newMessageSid()): Record<string, string> => ({
  MessageSid: sid,
  SmsSid: sid,
  From: from,
  To: to,
  Body: body,
  NumMedia: '0',
  NumSegments: '1',
  SmsStatus: 'received',
  ApiVersion: '2010-04-01',
  FromCity: '',
});

import { type AddressInfo, createServer } from 'node:net';
import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import pino from 'pino';
import { type Carrier, startCarrier } from '../../../carrier/src/start-carrier';
import { type Processors, startProcessors } from '../../../worker/src/start-processors';
import { bootApi, call, type TestApi, tokenOf } from './boot-api';

interface Sent {
  sid: string;
  from: string;
  to: string;
  body: string;
  at: string;
}

/** API, worker and phone network in one process, with two businesses. Only the phone network is not ours. */
export interface WholeSystem {
  api: TestApi;
  org: TestOrg;
  /** Another business on the same installation, with an account of its own at the phone network. */
  other: TestOrg;
  owner: string;
  worker: { start(): void; stop(): Promise<void> };
  carrier<T>(method: string, path: string, json?: unknown): Promise<T>;
  /** A client texts a business number; answers the status of our webhook. */
  textFrom(from: string, to: string, body: string): Promise<{ webhookStatus: number | 'failed' | null; sid: string }>;
  /** Texts and answers the conversation that it is in. */
  threadOf(client: string, number?: string): Promise<string>;
  send(threadId: string, body: string): ReturnType<typeof call>;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever came
  lastMessage(threadId: string): Promise<any>;
  /** What the phone network took from us for a phone, oldest first. */
  sendsTo(client: string): Promise<Sent[]>;
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Waits for a condition, asking again and again; fails with what it last saw. */
export async function eventually<T>(look: () => Promise<T>, holds: (seen: T) => boolean, limitMs = 20_000): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`Never came true: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

export const messagesPath = (threadId: string): string => `/api/messages/threads/${threadId}/messages`;

export async function startWholeSystem(): Promise<WholeSystem> {
  const carrier: Carrier = await startCarrier({
    accountSid: `AC${'1'.repeat(32)}`,
    authToken: 'token1'.padEnd(32, '0'),
    delay: '0-20',
    seed: { accounts: ['2', '3'].map((n) => ({ sid: `AC${n.repeat(32)}`, authToken: `token${n}`.padEnd(32, '0') })) },
  });
  const port = await freePort();
  const publicBaseUrl = `http://127.0.0.1:${port}`;
  const api = await bootApi({ twilioBaseUrl: carrier.url, publicBaseUrl, port });
  const org = await anOrg(api.database, { digit: 1 });
  const other = await anOrg(api.database, { digit: 2 });
  const owner = await tokenOf(api, org.ownerEmail);
  const carrierCall = async <T>(method: string, path: string, json?: unknown): Promise<T> => {
    const body =
      json === undefined ? {} : { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } };
    const response = await fetch(`${carrier.url}/carrier${path}`, { method, ...body });
    return (response.status === 204 ? null : await response.json()) as T;
  };
  const smsUrl = `${publicBaseUrl}/api/messages/incoming`;
  for (const { accountSid, frontDesk, pool, ann, bob } of [org, other]) {
    for (const { e164 } of [frontDesk, pool, ann, bob])
      await carrierCall('PUT', '/numbers', { e164, accountSid, smsUrl });
  }
  let processors: Processors | null = null;
  const worker = {
    start() {
      const { ports, queueBackend: backend } = api.handle;
      processors = startProcessors({ ports, backend, concurrency: 16, log: pino({ level: 'silent' }) });
    },
    async stop() {
      await processors?.stop();
      processors = null;
    },
  };
  worker.start();
  const textFrom: WholeSystem['textFrom'] = (from, to, body) =>
    carrierCall('POST', `/handsets/${encodeURIComponent(from)}/texts`, { to, body });
  return {
    api,
    org,
    other,
    owner,
    worker,
    carrier: carrierCall,
    textFrom,
    async threadOf(client, number = org.frontDesk.e164) {
      await textFrom(client, number, 'Hi');
      const answer = await call(api, 'GET', `/api/messages/threads?q=${client.slice(-7)}`, { token: owner });
      return answer.body.threads[0].id;
    },
    send: (threadId, body) => call(api, 'POST', messagesPath(threadId), { token: owner, json: { body } }),
    lastMessage: async (threadId) =>
      (await call(api, 'GET', messagesPath(threadId), { token: owner })).body.messages.at(-1),
    sendsTo: async (client) =>
      (await carrierCall<{ sends: Sent[] }>('GET', `/ledger?to=${encodeURIComponent(client)}`)).sends,
    async close() {
      await worker.stop();
      await api.close();
      await carrier.close();
    },
  };
}

import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';
import { registerControlApi } from './control-api/control.routes';
import { registerEventStream } from './control-api/event-stream';
import { createNetwork } from './network/network';
import { Seed, type SeedInput } from './network/seed';
import { registerTwilioApi } from './twilio-api/twilio-api';

export interface CarrierOptions {
  accountSid: string;
  authToken: string;
  /** 0, the default: any free port. */
  port?: number;
  seed?: SeedInput;
  /** "from-to" milliseconds to the last status; the default is "400-2000". */
  delay?: string;
}

export interface Carrier {
  url: string;
  port: number;
  accountSid: string;
  authToken: string;
  /** Drops what is pending and every connection. */
  close(): Promise<void>;
}

const SLOW_MS = 6000;

/** The page is beside the program, built or not. */
const PUBLIC_FOLDER = join(__dirname, '..', 'public');

const PAGE_HEADERS = {
  'content-security-policy': "default-src 'self'; img-src 'self' data: https:; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Starts a phone network on loopback. Its control API has no credentials, so it never listens elsewhere. */
export async function startCarrier(options: CarrierOptions): Promise<Carrier> {
  const { accountSid, authToken } = options;
  const seed = Seed.parse(options.seed ?? {});
  const settings = { delay: options.delay ?? '400-2000', slowMs: SLOW_MS, optOut: false };
  const network = createNetwork({ accountSid, authToken, seed, settings });
  const app = fastify({ forceCloseConnections: true, bodyLimit: 1024 * 1024 });
  app.register(fastifyStatic, {
    root: PUBLIC_FOLDER,
    // A wildcard would also answer for unknown paths of the API.
    wildcard: false,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
    },
  });
  registerEventStream(app, network);
  registerControlApi(app, { network, seed, settings });
  registerTwilioApi(app, network);
  app.addHook('preClose', async () => network.timers.clear());
  const url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  return { url, port: Number(new URL(url).port), accountSid, authToken, close: () => app.close() };
}

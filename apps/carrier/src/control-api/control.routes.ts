import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { loadSeed, type Network, resetNetwork } from '../network/network';
import { postCallback } from '../network/post-callback';
import { FaultRule } from '../network/script';
import { E164, Seed, SeedNumber } from '../network/seed';
import { DelayRange, type Settings } from '../network/settings';
import { registerHandsetRoutes } from './handset.routes';
import { toState } from './views';

const MESSAGE_STATUSES = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'canceled',
  'read',
] as const;
const SidParams = z.object({ sid: z.string() });
const Times = z.number().int().min(1).max(200);

const SettingsBody = z.object({ delay: DelayRange, slowMs: z.number().int().min(0), optOut: z.boolean() }).partial();
const ScriptBody = z.union([z.object({ rules: z.array(FaultRule).min(1) }), FaultRule]);
const CallbackBody = z.object({
  status: z.enum(MESSAGE_STATUSES),
  errorCode: z.number().int().optional(),
  times: Times.default(1),
});
const LedgerQuery = z.object({ to: E164.optional(), from: E164.optional() });

interface Control {
  network: Network;
  seed: Seed;
  settings: Settings;
}

/** Drives the network by hand, for the handsets page and for tests. No credentials: it listens on loopback only. */
export function registerControlApi(app: FastifyInstance, control: Control): void {
  app.register(
    async (api) => {
      registerErrors(api);
      refuseStrangePages(api);
      registerHandsetRoutes(api, control.network);
      registerScript(api, control.network);
      registerRecords(api, control.network);
      registerWhole(api, control);
    },
    { prefix: '/carrier' },
  );
}

/** A page of another site must not drive the network through a visitor's browser. */
function refuseStrangePages(api: FastifyInstance): void {
  api.addHook('onRequest', async (request, reply) => {
    const site = request.headers['sec-fetch-site'];
    if (site === undefined || site === 'same-origin' || site === 'none') return;
    return reply.code(403).send({ error: 'another_site' });
  });
}

function registerErrors(api: FastifyInstance): void {
  api.setErrorHandler((error, _request, reply) => {
    if (error instanceof z.ZodError) return reply.code(400).send({ error: 'invalid', issues: error.issues });
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    return reply.code(status).send({ error: status === 500 ? 'internal' : 'invalid' });
  });
}

function registerScript(api: FastifyInstance, network: Network): void {
  api.get('/script', () => ({ rules: network.script.rules() }));

  api.post('/script', (request, reply) => {
    const body = ScriptBody.parse(request.body);
    for (const rule of 'rules' in body ? body.rules : [body]) network.script.add(rule);
    return reply.code(201).send({ rules: network.script.rules() });
  });

  api.delete('/script', (_request, reply) => {
    network.script.clear();
    return reply.code(204).send();
  });
}

function registerRecords(api: FastifyInstance, network: Network): void {
  api.get('/ledger', (request) => {
    const { to, from } = LedgerQuery.parse(request.query);
    const sends = network.messages
      .ledger()
      .filter((entry) => (to ?? entry.to) === entry.to && (from ?? entry.from) === entry.from)
      .map((entry) => ({ ...entry, status: network.messages.get(entry.sid)?.status ?? null }));
    return { count: sends.length, sends };
  });

  api.post('/callbacks/:sid', async (request, reply) => {
    const message = network.messages.get(SidParams.parse(request.params).sid);
    if (!message) return reply.code(404).send({ error: 'not_found' });
    const { status, errorCode = null, times } = CallbackBody.parse(request.body);
    const results = await postCallback(network, message, { status, errorCode, copies: times });
    return { sid: message.sid, callbacks: results };
  });

  api.put('/numbers', (request) => {
    const number = network.numbers.put(SeedNumber.parse(request.body));
    network.log.add({ kind: 'number.changed', text: "A number's settings were changed", businessNumber: number.e164 });
    return number;
  });
}

function registerWhole(api: FastifyInstance, { network, seed, settings }: Control): void {
  api.get('/state', () => toState(network));

  api.put('/seed', (request) => {
    loadSeed(network, Seed.parse(request.body));
    network.log.add({ kind: 'network.changed', text: 'Numbers and people were changed' });
    return toState(network);
  });

  api.patch('/settings', (request) => {
    Object.assign(network.settings, SettingsBody.parse(request.body));
    return network.settings;
  });

  api.post('/reset', (_request, reply) => {
    resetNetwork(network, { seed, settings });
    return reply.code(204).send();
  });
}

import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { handsetOf, loadSeed, type Network, resetNetwork } from '../network/network';
import { postCallback } from '../network/post-callback';
import { receiveText, tellNumber } from '../network/receive-text';
import { FaultRule } from '../network/script';
import { E164, Seed, SeedNumber } from '../network/seed';
import { DelayRange, type Settings } from '../network/settings';
import { toHandsetTexts, toState } from './views';

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
const PhoneParams = z.object({ phone: E164 });
const SidParams = z.object({ sid: z.string() });
const Times = z.number().int().min(1).max(200);

const TextBody = z.object({
  to: E164,
  body: z.string().max(1600).default(''),
  mediaUrls: z.array(z.url()).max(10).optional(),
  duplicate: z.number().int().min(0).max(200).optional(),
});
const HandsetBody = z
  .object({ off: z.boolean(), slow: z.boolean(), loss: z.boolean(), reorder: z.boolean() })
  .partial();
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
      registerHandsets(api, control.network);
      registerScript(api, control.network);
      registerRecords(api, control.network);
      registerWhole(api, control);
    },
    { prefix: '/carrier' },
  );
}

function registerErrors(api: FastifyInstance): void {
  api.setErrorHandler((error, _request, reply) => {
    if (error instanceof z.ZodError) return reply.code(400).send({ error: 'invalid', issues: error.issues });
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    return reply.code(status).send({ error: status === 500 ? 'internal' : 'invalid' });
  });
}

function registerHandsets(api: FastifyInstance, network: Network): void {
  api.get('/handsets/:phone', (request) => {
    const { phone } = PhoneParams.parse(request.params);
    return { ...handsetOf(network, phone), texts: toHandsetTexts(network, phone) };
  });

  api.patch('/handsets/:phone', (request) => {
    const { phone } = PhoneParams.parse(request.params);
    const handset = { ...handsetOf(network, phone), ...HandsetBody.parse(request.body) };
    network.handsets.set(phone, handset);
    network.log.add({ kind: 'handset.changed', text: "A phone's switches were changed", phone });
    return handset;
  });

  api.post('/handsets/:phone/texts', async (request, reply) => {
    const { phone } = PhoneParams.parse(request.params);
    const text = TextBody.parse(request.body);
    if (handsetOf(network, phone).off) return reply.code(409).send({ error: 'handset_off' });
    const outcome = await receiveText(network, { from: phone, ...text });
    if (outcome.kind === 'unknownNumber') return reply.code(404).send({ error: 'unknown_number' });
    const { sid, webhookStatus, webhooks } = outcome;
    return reply.code(201).send({ sid, webhookStatus, webhooks });
  });

  api.post('/texts/:sid/replay', async (request, reply) => {
    const message = network.messages.get(SidParams.parse(request.params).sid);
    const number = message && network.numbers.byE164(message.to);
    if (!message?.webhookForm || !number) return notFound(reply);
    const { times } = z.object({ times: Times.default(1) }).parse(request.body ?? {});
    network.log.add({ kind: 'webhook.repeated', text: 'An old webhook is sent again', sid: message.sid });
    const webhooks = await tellNumber(network, { message, number, copies: times });
    return { sid: message.sid, webhookStatus: message.webhookStatus, webhooks };
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
    if (!message) return notFound(reply);
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

const notFound = (reply: FastifyReply) => reply.code(404).send({ error: 'not_found' });

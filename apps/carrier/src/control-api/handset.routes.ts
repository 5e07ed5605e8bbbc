import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { handsetOf, type Network } from '../network/network';
import { subject } from '../network/post-callback';
import { receiveText, tellNumber } from '../network/receive-text';
import type { Handset } from '../network/records';
import { E164 } from '../network/seed';
import { toHandsetTexts } from './views';

const PhoneParams = z.object({ phone: E164 });
const SidParams = z.object({ sid: z.string() });
const TextBody = z.object({
  to: E164,
  body: z.string().max(1600).default(''),
  mediaUrls: z.array(z.url()).max(10).optional(),
  duplicate: z.number().int().min(0).max(200).optional(),
});
const HandsetBody = z
  .object({ off: z.boolean(), slow: z.boolean(), loss: z.boolean(), reorder: z.boolean() })
  .partial();
const ReplayBody = z.object({ times: z.number().int().min(1).max(200).default(1) });

/** What a person with the phone can do, and what can go wrong with the phone. */
export function registerHandsetRoutes(api: FastifyInstance, network: Network): void {
  registerSwitches(api, network);
  registerTexts(api, network);
}

function registerSwitches(api: FastifyInstance, network: Network): void {
  api.get('/handsets/:phone', (request) => {
    const { phone } = PhoneParams.parse(request.params);
    return { ...handsetOf(network, phone), texts: toHandsetTexts(network, phone) };
  });

  api.patch('/handsets/:phone', (request) => {
    const { phone } = PhoneParams.parse(request.params);
    const before = handsetOf(network, phone);
    const handset = { ...before, ...HandsetBody.parse(request.body) };
    network.handsets.set(phone, handset);
    network.log.add({ kind: 'handset.changed', text: describeChange(before, handset), phone });
    return handset;
  });
}

function registerTexts(api: FastifyInstance, network: Network): void {
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
    if (!message?.webhookForm || !number) return reply.code(404).send({ error: 'not_found' });
    const { times } = ReplayBody.parse(request.body ?? {});
    network.log.add({ kind: 'webhook.repeated', text: 'The same webhook is sent again', ...subject(message) });
    const webhooks = await tellNumber(network, { message, number, copies: times });
    return { sid: message.sid, webhookStatus: message.webhookStatus, webhooks };
  });
}

/** [switched on, switched off], in words. */
const CHANGES = {
  off: ['The phone was switched off', 'The phone was switched on'],
  slow: ['The network became slow', 'The network is fast again'],
  loss: ['Receipts get lost from now on', 'Receipts come again'],
  reorder: ['Receipts get mixed up from now on', 'Receipts come in order again'],
} as const;
const SWITCHES = ['off', 'slow', 'loss', 'reorder'] as const;

function describeChange(before: Handset, after: Handset): string {
  const changed = SWITCHES.filter((name) => before[name] !== after[name]);
  return changed.map((name) => CHANGES[name][after[name] ? 0 : 1]).join('. ') || 'Nothing changed on the phone';
}

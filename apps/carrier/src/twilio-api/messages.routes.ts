import type { FastifyInstance, FastifyReply } from 'fastify';
import { accountOf, type Network } from '../network/network';
import { isTerminal, type MessageRecord } from '../network/records';
import { ApiError } from './api-error';
import { acceptMessage, cancelMessage, startBeforeAnswer, startJourney } from './create-message';
import { toUtcDay } from './dates';
import { toPage } from './paging';
import { readSend } from './read-send';
import { accountSidOf, formOf, queryOf } from './request-form';
import { toMediaResource, toMessageResource } from './resources';

type SidParams = { Params: { sid: string } };

export function registerMessageRoutes(app: FastifyInstance, network: Network): void {
  registerMessages(app, network);
  registerOneMessage(app, network);
}

const isOf = (network: Network, accountSid: string) => (message: MessageRecord) =>
  accountOf(network, message).sid === accountSid;

function find(network: Network, accountSid: string, sid: string): MessageRecord {
  const message = network.messages.get(sid);
  if (!message || !isOf(network, accountSid)(message)) throw new ApiError(20404);
  return message;
}

function registerMessages(app: FastifyInstance, network: Network): void {
  const toResource = (message: MessageRecord) => toMessageResource(accountOf(network, message).sid, message);

  app.post('/Messages.json', { config: { operation: 'message.create' } }, async (request, reply) => {
    const { fault } = request;
    const accepted = acceptMessage(network, readSend(network, accountSidOf(request), formOf(request)), fault);
    const answer = toResource(accepted.message);
    if (fault?.kind === 'callback-before-answer') await startBeforeAnswer(network, accepted, fault.all);
    else if (fault) void startJourney(network, accepted);
    else onceAnswered(reply, () => void startJourney(network, accepted));
    return reply.code(201).send(answer);
  });

  app.get('/Messages.json', { config: { operation: 'message.list' } }, (request) =>
    toPage({
      url: request.url,
      key: 'messages',
      items: network.messages
        .newestFirst()
        .filter(isOf(network, accountSidOf(request)))
        .filter(matches(queryOf(request))),
      sidOf: (message) => message.sid,
      toResource,
    }),
  );
}

function registerOneMessage(app: FastifyInstance, network: Network): void {
  const toResource = (message: MessageRecord) => toMessageResource(accountOf(network, message).sid, message);

  app.get<SidParams>('/Messages/:sid(^\\w+).json', { config: { operation: 'message.fetch' } }, (request) =>
    toResource(find(network, accountSidOf(request), request.params.sid)),
  );

  app.post<SidParams>('/Messages/:sid(^\\w+).json', { config: { operation: 'message.update' } }, (request) => {
    const message = find(network, accountSidOf(request), request.params.sid);
    const form = formOf(request);
    if (form.get('Status') === 'canceled' && !cancelMessage(network, message)) throw new ApiError(30409);
    if (form.get('Body') === '') message.body = '';
    else if (form.has('Body')) throw new ApiError(20001);
    return toResource(message);
  });

  app.delete<SidParams>('/Messages/:sid(^\\w+).json', { config: { operation: 'message.delete' } }, (request, reply) => {
    const message = find(network, accountSidOf(request), request.params.sid);
    const isFinished = isTerminal(message.status) || message.status === 'received' || message.status === 'sent';
    if (!isFinished) throw new ApiError(20009);
    network.messages.remove(message.sid);
    return reply.code(204).send();
  });

  app.get<SidParams>('/Messages/:sid(^\\w+)/Media.json', { config: { operation: 'media.list' } }, (request) => {
    const message = find(network, accountSidOf(request), request.params.sid);
    return toPage({
      url: request.url,
      key: 'media_list',
      items: message.media,
      sidOf: (media) => media.sid,
      toResource: (media) => toMediaResource(accountSidOf(request), { message, media }),
    });
  });
}

/** A callback follows the answer it belongs to, even when the caller hung up first. */
function onceAnswered(reply: FastifyReply, act: () => void): void {
  let done = false;
  const once = () => {
    if (!done) act();
    done = true;
  };
  reply.raw.once('finish', once);
  reply.raw.once('close', once);
}

/** `DateSent` filters the day a text left; one that has not left matches no date. */
function matches(query: URLSearchParams) {
  const day = (name: string) => {
    const raw = query.get(name);
    if (!raw) return null;
    const at = new Date(raw);
    if (Number.isNaN(at.getTime())) throw new ApiError(20001);
    return toUtcDay(at);
  };
  const [on, before, after] = [day('DateSent'), day('DateSent<'), day('DateSent>')];
  return ({ to, from, sentAt }: MessageRecord) => {
    if ((query.get('To') ?? to) !== to || (query.get('From') ?? from) !== from) return false;
    if (!on && !before && !after) return true;
    const sentOn = sentAt ? toUtcDay(sentAt) : null;
    return sentOn !== null && sentOn === (on ?? sentOn) && sentOn <= (before ?? sentOn) && sentOn >= (after ?? sentOn);
  };
}

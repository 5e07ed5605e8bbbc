import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Network } from '../network/network';
import type { Fault } from '../network/script';
import { ApiError } from './api-error';
import { formOf, queryOf } from './request-form';

const forever = () => new Promise<never>(() => undefined);

/** Applies the scripted fault of each request: before the work is done, or to the answer afterwards. */
export function registerFaults(app: FastifyInstance, network: Network): void {
  app.decorateRequest('fault', null);
  app.addHook('preHandler', async (request, reply) => {
    const values = request.method === 'GET' ? queryOf(request) : formOf(request);
    const fault = network.script.take({
      operation: request.routeOptions.config.operation ?? '',
      to: values.get('To') ?? undefined,
      from: values.get('From') ?? undefined,
    });
    if (!fault) return;
    request.fault = fault;
    const text = `Scripted fault: ${fault.kind}`;
    network.log.add({ kind: 'fault.applied', text, phone: values.get('To') ?? undefined });
    await spoilBefore(network, { fault, request, reply });
    if (reply.sent) return reply;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (!request.fault || reply.statusCode >= 300) return payload;
    return spoilAnswer(network, { fault: request.fault, reply, payload: typeof payload === 'string' ? payload : '' });
  });
}

interface Before {
  fault: Fault;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Faults that leave nothing done. */
async function spoilBefore(network: Network, { fault, request, reply }: Before): Promise<void> {
  switch (fault.kind) {
    case 'refuse':
      throw new ApiError(fault.code, fault.status);
    case 'unauthorized':
      throw new ApiError(20003);
    case 'rate-limit':
      if (fault.retryAfter !== undefined) reply.header('retry-after', fault.retryAfter);
      throw new ApiError(20429);
    case 'server-error':
      if (fault.accepted) return;
      if (!fault.html) throw new ApiError(fault.status === 503 ? 20503 : 20500, fault.status);
      reply.code(fault.status).type('text/html').send(HTML);
      return;
    case 'hang-not-recorded':
      return forever();
    case 'reset-not-recorded':
      request.raw.socket.resetAndDestroy();
      return forever();
    case 'delay':
      if (!fault.recordFirst) await network.timers.wait(fault.ms);
      return;
    default:
      return;
  }
}

const HTML = '<!doctype html><title>Error</title><h1>Upstream error</h1>';

interface After {
  fault: Fault;
  reply: FastifyReply;
  payload: string;
}

/** Faults of the answer: the work is done and recorded. */
async function spoilAnswer(network: Network, { fault, reply, payload }: After): Promise<string> {
  switch (fault.kind) {
    case 'accept-then-reset':
      reply.raw.socket?.resetAndDestroy();
      return forever();
    case 'accept-then-hang':
      return forever();
    case 'accept-then-cut-body':
      return cutBody(reply, payload);
    case 'accept-then-html-201':
      reply.header('content-type', 'text/html; charset=utf-8').removeHeader('content-length');
      return HTML;
    case 'server-error': {
      reply.code(fault.status).removeHeader('content-length');
      if (fault.html) reply.header('content-type', 'text/html; charset=utf-8');
      return fault.html ? HTML : JSON.stringify(new ApiError(20500, fault.status).toBody());
    }
    case 'delay':
      if (fault.recordFirst) await network.timers.wait(fault.ms);
      return payload;
    default:
      return payload;
  }
}

function cutBody(reply: FastifyReply, payload: string): Promise<never> {
  const { raw } = reply;
  raw.writeHead(reply.statusCode, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(payload),
  });
  raw.write(payload.slice(0, Math.floor(payload.length / 2)), () => raw.socket?.destroy());
  return forever();
}

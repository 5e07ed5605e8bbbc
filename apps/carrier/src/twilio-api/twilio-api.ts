import type { FastifyInstance } from 'fastify';
import type { Network } from '../network/network';
import type { Fault } from '../network/script';
import { registerAccountRoutes } from './account.routes';
import { ApiError } from './api-error';
import { registerAvailableNumberRoutes } from './available-numbers.routes';
import { registerFaults } from './faults';
import { registerMessageRoutes } from './messages.routes';
import { registerNumberRoutes } from './numbers.routes';
import { formOf, registerFormParser } from './request-form';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Name of the operation, for scripted faults. */
    operation?: string;
  }
  interface FastifyRequest {
    fault: Fault | null;
  }
}

/** The 2010-04-01 API, each account behind its own HTTP Basic credentials. */
export function registerTwilioApi(app: FastifyInstance, network: Network): void {
  app.register(
    async (api) => {
      registerFormParser(api);
      registerErrors(api, network);
      requireCredentials(api, network);
      registerFaults(api, network);
      registerAccountRoutes(api);
      api.register(
        async (account) => {
          registerMessageRoutes(account, network);
          registerNumberRoutes(account, network);
          registerAvailableNumberRoutes(account, network);
        },
        { prefix: '/Accounts/:accountSid' },
      );
    },
    { prefix: '/2010-04-01' },
  );
}

function requireCredentials(api: FastifyInstance, network: Network): void {
  api.addHook('onRequest', async (request) => {
    const [sid = '', token] = readBasic(request.headers.authorization);
    if (token === undefined || network.tokens.get(sid) !== token) throw new ApiError(20003);
    const { accountSid } = request.params as { accountSid?: string };
    if (accountSid !== undefined && accountSid !== sid) throw new ApiError(20404);
  });
}

function readBasic(header: string | undefined): string[] {
  const [scheme, credentials] = (header ?? '').split(' ');
  return scheme === 'Basic'
    ? Buffer.from(credentials ?? '', 'base64')
        .toString('utf8')
        .split(':')
    : [];
}

function registerErrors(api: FastifyInstance, network: Network): void {
  api.setNotFoundHandler((_request, reply) => {
    const missing = new ApiError(20404);
    reply.code(missing.status).send(missing.toBody());
  });
  api.setErrorHandler((error, request, reply) => {
    const refusal = error instanceof ApiError ? error : new ApiError(20500);
    if (request.routeOptions.config.operation === 'message.create') {
      const form = formOf(request);
      network.log.add({
        kind: 'send.refused',
        text: `A text for the phone was refused: ${refusal.status} ${refusal.code}`,
        phone: form.get('To') ?? undefined,
        businessNumber: form.get('From') ?? undefined,
        httpStatus: refusal.status,
      });
    }
    reply.code(refusal.status).send(refusal.toBody());
  });
}

import type { FastifyInstance } from 'fastify';
import type { Network } from '../network/network';
import { toRfc2822 } from './dates';
import { accountPath } from './resources';

const SUBRESOURCES = ['Messages', 'IncomingPhoneNumbers', 'AvailablePhoneNumbers'];

/** The credential test: an active full account. The token is never given back. */
export function accountResource(network: Network, startedAt: Date) {
  const { sid } = network.account;
  const path = accountPath(sid);
  return {
    auth_token: '',
    date_created: toRfc2822(startedAt),
    date_updated: toRfc2822(startedAt),
    friendly_name: 'A phone network for development',
    owner_account_sid: sid,
    sid,
    status: 'active',
    subresource_uris: Object.fromEntries(
      SUBRESOURCES.map((name) => [name.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase(), `${path}/${name}.json`]),
    ),
    type: 'Full',
    uri: `${path}.json`,
  };
}

export function registerAccountRoutes(app: FastifyInstance, network: Network): void {
  const startedAt = new Date();
  app.get('/Accounts/:accountSid(^\\w+).json', { config: { operation: 'account.fetch' } }, () =>
    accountResource(network, startedAt),
  );
}

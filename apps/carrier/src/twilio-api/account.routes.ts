import type { FastifyInstance } from 'fastify';
import { toRfc2822 } from './dates';
import { accountSidOf } from './request-form';
import { accountPath } from './resources';

const SUBRESOURCES = ['Messages', 'IncomingPhoneNumbers', 'AvailablePhoneNumbers'];

/** The credential test: an active full account. The token is never given back. */
export function accountResource(sid: string, startedAt: Date) {
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

export function registerAccountRoutes(app: FastifyInstance): void {
  const startedAt = new Date();
  app.get('/Accounts/:accountSid(^\\w+).json', { config: { operation: 'account.fetch' } }, (request) =>
    accountResource(accountSidOf(request), startedAt),
  );
}

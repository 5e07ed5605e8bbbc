import type { LiveEvents } from '@snout/application/ports/live-events';
import { Client } from 'pg';
import { APP_ROLE_OPTION } from '../prisma/connect';
import { Batcher, EVERY_ORG, Listeners } from './listeners';

const CHANNEL = 'snout_events';
const RECONNECT_MS = 1_000;

export interface LiveEventsHandle extends LiveEvents {
  close(): Promise<void>;
}

/** LISTEN/NOTIFY on a connection of its own. After a break everybody refetches, since NOTIFY remembers nothing. */
export function postgresEvents(databaseUrl: string): LiveEventsHandle {
  const listeners = new Listeners();
  let client: Client | null = null;
  let closed = false;
  let timer: NodeJS.Timeout | null = null;
  let hadBreak = false;

  const reconnect = (): void => {
    client = null;
    hadBreak = true;
    if (!closed) timer ??= setTimeout(() => void connect(), RECONNECT_MS);
  };
  const connect = async (): Promise<void> => {
    timer = null;
    const next = new Client({ connectionString: databaseUrl, options: APP_ROLE_OPTION, connectionTimeoutMillis: 3000 });
    next.on('error', () => undefined);
    next.on('end', reconnect);
    next.on('notification', ({ payload }) => listeners.deliver(payload ?? ''));
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      if (closed) return void next.end();
      client = next;
      if (hadBreak) listeners.emit(EVERY_ORG, { type: 'resync' });
    } catch {
      next.removeListener('end', reconnect);
      next.end().catch(() => undefined);
      reconnect();
    }
  };
  const batcher = new Batcher((text) => {
    // Best effort by design: while there is no connection the browsers' own refetch on reconnect covers it.
    client?.query('SELECT pg_notify($1, $2)', [CHANNEL, text]).catch(() => undefined);
  });
  void connect();
  return {
    publish: (scope, event) => batcher.add(scope.orgId, event),
    subscribe: (listener) => listeners.add(listener),
    async close() {
      batcher.flush();
      closed = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

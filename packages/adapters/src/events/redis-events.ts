import { Redis } from 'ioredis';
import { Batcher, EVERY_ORG, Listeners } from './listeners';
import type { LiveEventsHandle } from './postgres-events';

const CHANNEL = 'snout:events';

/** Redis pub/sub: one connection to publish, one to listen. After a break everybody refetches. */
export function redisEvents(url: string): LiveEventsHandle {
  const listeners = new Listeners();
  const retryStrategy = (times: number): number => Math.min(times * 200, 2000);
  const publisher = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy });
  const subscriber = new Redis(url, { maxRetriesPerRequest: null, retryStrategy });
  let wasReady = false;
  for (const redis of [publisher, subscriber]) redis.on('error', () => undefined);
  subscriber.on('ready', () => {
    subscriber.subscribe(CHANNEL).catch(() => undefined);
    if (wasReady) listeners.emit(EVERY_ORG, { type: 'resync' });
    wasReady = true;
  });
  subscriber.on('message', (_channel: string, text: string) => listeners.deliver(text));
  const batcher = new Batcher((text) => {
    publisher.publish(CHANNEL, text).catch(() => undefined);
  });
  return {
    publish: (scope, event) => batcher.add(scope.orgId, event),
    subscribe: (listener) => listeners.add(listener),
    async close() {
      batcher.flush();
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

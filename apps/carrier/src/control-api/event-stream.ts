import type { FastifyInstance } from 'fastify';
import type { Network } from '../network/network';

const PING_MS = 25_000;

/** `GET /carrier/events`: one `change` event for each thing that happened, without its content. */
export function registerEventStream(app: FastifyInstance, network: Network): void {
  const close = new Set<() => void>();
  app.get('/carrier/events', (request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write('retry: 2000\n\n');
    const unsubscribe = network.log.subscribe(({ id, kind }) => {
      raw.write(`event: change\ndata: ${JSON.stringify({ id, kind })}\n\n`);
    });
    const ping = setInterval(() => raw.write(': ping\n\n'), PING_MS);
    const end = () => {
      clearInterval(ping);
      unsubscribe();
      close.delete(end);
      raw.end();
    };
    close.add(end);
    request.raw.once('close', end);
  });
  app.addHook('preClose', async () => {
    for (const end of close) end();
  });
}

import { Controller, Inject, Req, Res } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import type { Ports } from '@snout/application/ports/ports';
import { streamEvents } from '@snout/contracts/events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuthGuard } from '../platform/auth/auth.guard';
import { type Principal, Who } from '../platform/auth/current-user';
import { NO_RATE_LIMIT } from '../platform/rate.guard';
import { Route } from '../platform/route';
import { PORTS } from '../platform/tokens';
import { EventStream } from './event-stream';

const PING_MS = 25_000;
const SESSION_CHECK_MS = 60_000;
/** A browser that reads slower than this much unsent data is cut off; it comes back and refetches. */
const MAX_BUFFERED = 256 * 1024;

@Controller()
export class EventsController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(AuthGuard) private readonly guard: AuthGuard,
  ) {}

  @Route(streamEvents)
  @SkipThrottle(NO_RATE_LIMIT)
  stream(@Who() who: Principal, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      Connection: 'keep-alive',
    });
    const write = (text: string): void => {
      raw.write(text);
      if (raw.writableLength > MAX_BUFFERED) raw.destroy();
    };
    write(`retry: ${3000 + ((raw.socket?.remotePort ?? 0) % 1000)}\n\n`);
    if (request.headers['last-event-id']) write('data: {"type":"resync"}\n\n');
    const close = new EventStream(this.ports, who, (event) => write(`data: ${JSON.stringify(event)}\n\n`)).open();
    const ping = setInterval(() => write(': ping\n\n'), PING_MS);
    const check = setInterval(() => {
      this.guard.identify(request).catch(() => raw.end());
    }, SESSION_CHECK_MS);
    raw.on('close', () => {
      clearInterval(ping);
      clearInterval(check);
      close();
    });
  }
}

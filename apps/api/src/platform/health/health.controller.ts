import { Controller, Inject } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import { defineEndpoint } from '@snout/contracts/shared/endpoint';
import { ProblemException } from '../problem';
import { NO_RATE_LIMIT } from '../rate.guard';
import { Route } from '../route';
import { type HealthProbes, PROBES } from '../tokens';

const live = defineEndpoint({ method: 'GET', path: '/health/live', access: 'public', summary: 'The process answers.' });
const ready = defineEndpoint({
  method: 'GET',
  path: '/health/ready',
  access: 'public',
  summary:
    'The process can serve: `ok`, or `degraded` while the queue is away (messages still go out, a little later).',
});

@Controller()
@SkipThrottle(NO_RATE_LIMIT)
export class HealthController {
  constructor(@Inject(PROBES) private readonly probes: HealthProbes) {}

  @Route(live)
  live() {
    return { status: 'ok' };
  }

  @Route(ready)
  async ready() {
    const [database, queue] = await Promise.all([this.probes.database(), this.probes.queue()]);
    if (!database) throw new ProblemException('unavailable', 'We cannot reach our database.', { retryAfter: 5 });
    return { status: queue ? 'ok' : 'degraded', database: 'up', queue: queue ? 'up' : 'down' };
  }
}

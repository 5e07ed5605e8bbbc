import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { callerOf } from './auth/current-user';
import { ProblemException } from './problem';

const MINUTE_MS = 60_000;

/** Calls per minute: of one person or key far above what a hurried human does; of one address, with many people behind it, more. */
export const RATE_LIMITS = [
  { name: 'caller', ttl: MINUTE_MS, limit: 1_200 },
  { name: 'place', ttl: MINUTE_MS, limit: 6_000 },
];
/** For routes that are limited in other ways. */
export const NO_RATE_LIMIT = { caller: true, place: true };

/** One count over all routes, not one for each. */
abstract class GeneralGuard extends ThrottlerGuard {
  protected abstract readonly limitName: string;

  override async onModuleInit(): Promise<void> {
    await super.onModuleInit();
    this.throttlers = this.throttlers.filter(({ name }) => name === this.limitName);
  }

  protected override generateKey(_context: ExecutionContext, tracker: string, name: string): string {
    return `${name}|${tracker}`;
  }

  protected override async throwThrottlingException(_: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    const retryAfter = Math.max(1, detail.timeToBlockExpire);
    throw new ProblemException('rate_limited', 'That was a little too fast. Please wait a moment.', { retryAfter });
  }
}

/** Before anything is looked up: by address, which no header can change. */
@Injectable()
export class PlaceRateGuard extends GeneralGuard {
  protected override readonly limitName = 'place';

  protected override async getTracker(request: FastifyRequest): Promise<string> {
    return request.ip;
  }
}

/** Once we know who asks: by person or key, however many sessions they have. */
@Injectable()
export class CallerRateGuard extends GeneralGuard {
  protected override readonly limitName = 'caller';

  protected override async getTracker(request: FastifyRequest): Promise<string> {
    return callerOf(request) ?? request.ip;
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from './problem';

/** Limits calls per token where there is one, else per address. */
@Injectable()
export class RateGuard extends ThrottlerGuard {
  protected override async getTracker(request: FastifyRequest): Promise<string> {
    const token = request.headers.authorization ?? request.headers.cookie;
    return token ? createHash('sha256').update(token).digest('base64url') : request.ip;
  }

  protected override async throwThrottlingException(): Promise<void> {
    throw new ProblemException('rate_limited', 'That was a little too fast. Please wait a moment.', { retryAfter: 30 });
  }
}

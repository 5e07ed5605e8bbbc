import { Controller, Header, HttpCode, Inject, Post, Req, SetMetadata, UseGuards } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import { applyStatusCallback } from '@snout/application/messaging/apply-status-callback';
import type { Ports } from '@snout/application/ports/ports';
import type { Endpoint } from '@snout/contracts/shared/endpoint';
import type { FastifyRequest } from 'fastify';
import { countInbound } from '../platform/metrics/counters';
import { NO_RATE_LIMIT } from '../platform/rate.guard';
import { ENDPOINT } from '../platform/route';
import { PORTS } from '../platform/tokens';
import { Intake } from './intake';
import { SignatureGuard, webhookOf } from './signature.guard';

/** No user signs a webhook in; the signature guard decides. */
const SIGNED: Endpoint = { method: 'POST', path: '', access: 'public', summary: 'Signed webhook of the provider.' };
const EMPTY_REPLY = '<?xml version="1.0" encoding="UTF-8"?><Response/>';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Controller('messages')
@SkipThrottle(NO_RATE_LIMIT)
@UseGuards(SignatureGuard)
export class WebhooksController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(Intake) private readonly intake: Intake,
  ) {}

  @Post(['incoming', 'twilio/inbound'])
  @HttpCode(200)
  @Header('Content-Type', 'text/xml; charset=utf-8')
  @SetMetadata(ENDPOINT, SIGNED)
  async incoming(@Req() request: FastifyRequest): Promise<string> {
    const { scope, params } = webhookOf(request);
    const outcome = await this.intake.take(scope, params);
    countInbound(outcome.kind);
    return EMPTY_REPLY;
  }

  @Post(['status', 'twilio/status'])
  @HttpCode(200)
  @Header('Content-Type', 'text/xml; charset=utf-8')
  @SetMetadata(ENDPOINT, SIGNED)
  async status(@Req() request: FastifyRequest): Promise<string> {
    const { scope, params } = webhookOf(request);
    const given = new URL(request.url, 'http://internal').searchParams.get('d');
    const deliveryId = given && UUID.test(given) ? given : null;
    await applyStatusCallback(this.ports, scope, { params, deliveryId });
    return EMPTY_REPLY;
  }
}

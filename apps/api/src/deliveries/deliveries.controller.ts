import { Controller, Inject, Req } from '@nestjs/common';
import {
  dismissDelivery,
  getDelivery,
  listDeliveries,
  retryAllDeliveries,
  retryDelivery,
  summarizeDeliveries,
} from '@snout/contracts/deliveries';
import type { FastifyRequest } from 'fastify';
import { type Principal, Who } from '../platform/auth/current-user';
import { idempotencyKey } from '../platform/idempotency-key';
import { Checked, type Input, Route } from '../platform/route';
import { DeliveriesService } from './deliveries.service';

@Controller()
export class DeliveriesController {
  constructor(@Inject(DeliveriesService) private readonly deliveries: DeliveriesService) {}

  @Route(listDeliveries)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listDeliveries>) {
    const { limit, cursor, state, code, from, to, dismissed } = query;
    const filter = {
      includeDismissed: dismissed === 'true',
      ...(state ? { state } : {}),
      ...(code ? { code } : {}),
      ...(from ? { from: new Date(from) } : {}),
      ...(to ? { to: new Date(to) } : {}),
    };
    return this.deliveries.list(who.scope, { filter, limit, cursor });
  }

  @Route(summarizeDeliveries)
  summarize(@Who() who: Principal) {
    return this.deliveries.summarize(who.scope);
  }

  @Route(getDelivery)
  get(@Who() who: Principal, @Checked() { params }: Input<typeof getDelivery>) {
    return this.deliveries.get(who.scope, params.id);
  }

  @Route(retryAllDeliveries)
  retryAll(@Who() who: Principal, @Checked() { body }: Input<typeof retryAllDeliveries>) {
    return this.deliveries.retryAll(who.scope, { ...body, userId: who.user.id });
  }

  @Route(retryDelivery)
  retry(@Who() who: Principal, @Checked() { params }: Input<typeof retryDelivery>, @Req() request: FastifyRequest) {
    const key = idempotencyKey(request, undefined);
    return this.deliveries.retry(who.scope, { deliveryId: params.id, userId: who.user.id, key });
  }

  @Route(dismissDelivery)
  dismiss(@Who() who: Principal, @Checked() { params, body }: Input<typeof dismissDelivery>) {
    const note = body.note ? body.note : null;
    return this.deliveries.dismiss(who.scope, { deliveryId: params.id, userId: who.user.id, note });
  }
}

import { Controller, Inject, Req } from '@nestjs/common';
import {
  getSitterSchedule,
  listSitterMessages,
  listSitterThreads,
  markSitterThreadRead,
  sendSitterMessage,
} from '@snout/contracts/sitter';
import type { FastifyRequest } from 'fastify';
import { type Principal, Who } from '../platform/auth/current-user';
import { idempotencyKey } from '../platform/idempotency-key';
import { Checked, type Input, Route } from '../platform/route';
import { SitterMessagingService } from './sitter-messaging.service';

@Controller()
export class SitterMessagingController {
  constructor(@Inject(SitterMessagingService) private readonly messaging: SitterMessagingService) {}

  @Route(listSitterThreads)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listSitterThreads>) {
    return this.messaging.list(who, query);
  }

  @Route(listSitterMessages)
  listMessages(@Who() who: Principal, @Checked() { params, query }: Input<typeof listSitterMessages>) {
    return this.messaging.listMessages(who, { threadId: params.id, ...query });
  }

  @Route(sendSitterMessage)
  send(
    @Who() who: Principal,
    @Checked() { params, body }: Input<typeof sendSitterMessage>,
    @Req() request: FastifyRequest,
  ) {
    const clientRef = idempotencyKey(request, body.clientRef);
    return this.messaging.send(who, { threadId: params.id, body: body.body, clientRef });
  }

  @Route(markSitterThreadRead)
  read(@Who() who: Principal, @Checked() { params }: Input<typeof markSitterThreadRead>) {
    return this.messaging.markRead(who, params.id);
  }

  @Route(getSitterSchedule)
  schedule(@Who() who: Principal) {
    return this.messaging.schedule(who);
  }
}

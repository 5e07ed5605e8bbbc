import { Controller, Inject, Req } from '@nestjs/common';
import {
  dismissFailure,
  forceSendMessage,
  listThreadMessages,
  retryMessage,
  sendMessage,
} from '@snout/contracts/messages';
import { getThread, listThreads } from '@snout/contracts/threads';
import type { FastifyRequest } from 'fastify';
import { type Principal, Who } from '../platform/auth/current-user';
import { idempotencyKey } from '../platform/idempotency-key';
import { Checked, type Input, Route } from '../platform/route';
import { MessagingService } from './messaging.service';
import { ThreadsService } from './threads.service';

@Controller()
export class OwnerMessagingController {
  constructor(
    @Inject(ThreadsService) private readonly threads: ThreadsService,
    @Inject(MessagingService) private readonly messaging: MessagingService,
  ) {}

  @Route(listThreads)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listThreads>) {
    const { limit, cursor, inbox: _inbox, archived, ...filter } = query;
    return this.threads.list(who.scope, { limit, cursor, filter: { ...filter, archived: archived === 'true' } });
  }

  @Route(getThread)
  get(@Who() who: Principal, @Checked() { params }: Input<typeof getThread>) {
    return this.threads.get(who.scope, params.id);
  }

  @Route(listThreadMessages)
  listMessages(@Who() who: Principal, @Checked() { params, query }: Input<typeof listThreadMessages>) {
    return this.threads.listMessages(who.scope, { threadId: params.id, ...query });
  }

  @Route(sendMessage)
  send(@Who() who: Principal, @Checked() { params, body }: Input<typeof sendMessage>, @Req() request: FastifyRequest) {
    return this.messaging.send(who.scope, {
      threadId: params.id,
      userId: who.user.id,
      body: body.body,
      clientRef: idempotencyKey(request, body.clientRef),
      isBilling: body.isBilling ?? false,
      asksFirst: body.acknowledgeWarnings === false,
    });
  }

  @Route(retryMessage)
  retry(@Who() who: Principal, @Checked() { params }: Input<typeof retryMessage>, @Req() request: FastifyRequest) {
    const key = idempotencyKey(request, undefined);
    return this.messaging.retry(who.scope, { messageId: params.id, userId: who.user.id, key });
  }

  @Route(dismissFailure)
  dismiss(@Who() who: Principal, @Checked() { params }: Input<typeof dismissFailure>) {
    return this.messaging.dismissFailure(who.scope, { messageId: params.id, userId: who.user.id });
  }

  @Route(forceSendMessage)
  forceSend(
    @Who() who: Principal,
    @Checked() { params, body }: Input<typeof forceSendMessage>,
    @Req() request: FastifyRequest,
  ) {
    const key = idempotencyKey(request, undefined);
    return this.messaging.forceSend(who.scope, { messageId: params.id, userId: who.user.id, reason: body.reason, key });
  }
}

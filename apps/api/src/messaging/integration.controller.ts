import { Controller, Inject, Req } from '@nestjs/common';
import { getConversation, listMessages, sendToAnybody } from '@snout/contracts/integration';
import type { FastifyRequest } from 'fastify';
import { type Principal, Who } from '../platform/auth/current-user';
import { idempotencyKey } from '../platform/idempotency-key';
import { Checked, type Input, Route } from '../platform/route';
import { IntegrationService } from './integration.service';
import { MessagingService } from './messaging.service';
import { ThreadsService } from './threads.service';

/** What other programs use, by key; owners may, too. */
@Controller()
export class IntegrationController {
  constructor(
    @Inject(IntegrationService) private readonly integration: IntegrationService,
    @Inject(ThreadsService) private readonly threads: ThreadsService,
    @Inject(MessagingService) private readonly messaging: MessagingService,
  ) {}

  @Route(listMessages)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listMessages>) {
    return this.integration.list(who.scope, query);
  }

  @Route(getConversation)
  async get(@Who() who: Principal, @Checked() { params, query }: Input<typeof getConversation>) {
    const thread = await this.threads.get(who.scope, params.id);
    return { thread, ...(await this.threads.listMessages(who.scope, { threadId: params.id, ...query })) };
  }

  @Route(sendToAnybody)
  async send(@Who() who: Principal, @Checked() { body }: Input<typeof sendToAnybody>, @Req() request: FastifyRequest) {
    return this.messaging.send(who.scope, {
      threadId: await this.integration.threadFor(who.scope, body),
      userId: who.user.id,
      body: body.body,
      clientRef: idempotencyKey(request, body.clientRef),
      isBilling: body.isBilling ?? false,
      asksFirst: body.acknowledgeWarnings === false,
    });
  }
}

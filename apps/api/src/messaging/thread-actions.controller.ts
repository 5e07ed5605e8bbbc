import { Controller, Inject } from '@nestjs/common';
import {
  archiveThread,
  finishThread,
  markThreadRead,
  markThreadUnread,
  reassignThread,
  snoozeThread,
  unarchiveThread,
} from '@snout/contracts/threads';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { ThreadsService } from './threads.service';

/** What an owner does with a thread as a whole. */
@Controller()
export class ThreadActionsController {
  constructor(@Inject(ThreadsService) private readonly threads: ThreadsService) {}

  @Route(markThreadRead)
  read(@Who() who: Principal, @Checked() { params }: Input<typeof markThreadRead>) {
    return this.threads.mark(who.scope, { threadId: params.id, isRead: true });
  }

  @Route(markThreadUnread)
  unread(@Who() who: Principal, @Checked() { params }: Input<typeof markThreadUnread>) {
    return this.threads.mark(who.scope, { threadId: params.id, isRead: false });
  }

  @Route(archiveThread)
  archive(@Who() who: Principal, @Checked() { params }: Input<typeof archiveThread>) {
    return this.threads.setAside(who.scope, {
      threadId: params.id,
      userId: who.user.id,
      change: { to: 'archived' },
    });
  }

  @Route(unarchiveThread)
  unarchive(@Who() who: Principal, @Checked() { params }: Input<typeof unarchiveThread>) {
    return this.threads.setAside(who.scope, {
      threadId: params.id,
      userId: who.user.id,
      change: { to: 'unarchived' },
    });
  }

  @Route(finishThread)
  finish(@Who() who: Principal, @Checked() { params }: Input<typeof finishThread>) {
    return this.threads.setAside(who.scope, { threadId: params.id, userId: who.user.id, change: { to: 'done' } });
  }

  @Route(snoozeThread)
  snooze(@Who() who: Principal, @Checked() { params, body }: Input<typeof snoozeThread>) {
    const change = { to: 'snoozed', until: new Date(body.until) } as const;
    return this.threads.setAside(who.scope, { threadId: params.id, userId: who.user.id, change });
  }

  @Route(reassignThread)
  reassign(@Who() who: Principal, @Checked() { params, body }: Input<typeof reassignThread>) {
    return this.threads.reassign(who.scope, { threadId: params.id, userId: who.user.id, sitterId: body.sitterId });
  }
}

import { Controller, Inject } from '@nestjs/common';
import { closeWindow, createWindow, listWindows, updateWindow } from '@snout/contracts/windows';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { AssignmentsService } from './assignments.service';

@Controller()
export class AssignmentsController {
  constructor(@Inject(AssignmentsService) private readonly assignments: AssignmentsService) {}

  @Route(listWindows)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listWindows>) {
    const { limit, cursor, from, to, ...rest } = query;
    const range = { ...(from ? { from: new Date(from) } : {}), ...(to ? { to: new Date(to) } : {}) };
    return this.assignments.list(who.scope, { limit, cursor, filter: { ...rest, ...range } });
  }

  @Route(createWindow)
  create(@Who() who: Principal, @Checked() { body }: Input<typeof createWindow>) {
    const { threadId, sitterId, startAt, endAt } = body;
    return this.assignments.create(who.scope, {
      userId: who.user.id,
      threadId,
      sitterId,
      startAt: new Date(startAt),
      endAt: endAt ? new Date(endAt) : null,
    });
  }

  @Route(updateWindow)
  update(@Who() who: Principal, @Checked() { params, body }: Input<typeof updateWindow>) {
    const { startAt, endAt, ...rest } = body;
    return this.assignments.update(who.scope, {
      windowId: params.id,
      userId: who.user.id,
      ...rest,
      ...(startAt === undefined ? {} : { startAt: new Date(startAt) }),
      ...(endAt === undefined ? {} : { endAt: endAt === null ? null : new Date(endAt) }),
    });
  }

  @Route(closeWindow)
  close(@Who() who: Principal, @Checked() { params }: Input<typeof closeWindow>) {
    return this.assignments.close(who.scope, { windowId: params.id, userId: who.user.id });
  }
}

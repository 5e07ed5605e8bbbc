import { Controller, Inject } from '@nestjs/common';
import {
  approveMeetAndGreet,
  createMeetAndGreet,
  failMeetAndGreet,
  listMeetAndGreets,
  setMeetAndGreetAccess,
} from '@snout/contracts/meet-and-greets';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { MeetAndGreetsService } from './meet-and-greets.service';

@Controller()
export class MeetAndGreetsController {
  constructor(@Inject(MeetAndGreetsService) private readonly meetings: MeetAndGreetsService) {}

  @Route(listMeetAndGreets)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listMeetAndGreets>) {
    const { limit, cursor, status, clientId } = query;
    const filter = { ...(status ? { status } : {}), ...(clientId ? { clientId } : {}) };
    return this.meetings.list(who.scope, { filter, limit, cursor });
  }

  @Route(createMeetAndGreet)
  create(@Who() who: Principal, @Checked() { body }: Input<typeof createMeetAndGreet>) {
    const { startAt, endAt, ...rest } = body;
    const times = { startAt: new Date(startAt), endAt: new Date(endAt) };
    return this.meetings.create(who.scope, { ...rest, ...times, userId: who.user.id });
  }

  @Route(setMeetAndGreetAccess)
  access(@Who() who: Principal, @Checked() { params, body }: Input<typeof setMeetAndGreetAccess>) {
    const command = { meetAndGreetId: params.id, userId: who.user.id, allowed: body.allowed };
    return this.meetings.setAccess(who.scope, command);
  }

  @Route(approveMeetAndGreet)
  approve(@Who() who: Principal, @Checked() { params }: Input<typeof approveMeetAndGreet>) {
    return this.meetings.decide(who.scope, { meetAndGreetId: params.id, userId: who.user.id, outcome: 'approved' });
  }

  @Route(failMeetAndGreet)
  fail(@Who() who: Principal, @Checked() { params }: Input<typeof failMeetAndGreet>) {
    return this.meetings.decide(who.scope, { meetAndGreetId: params.id, userId: who.user.id, outcome: 'failed' });
  }
}

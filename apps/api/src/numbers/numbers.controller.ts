import { Controller, Inject, Req } from '@nestjs/common';
import {
  assignNumber,
  buyNumber,
  changeNumberClass,
  getNumberHistory,
  importNumber,
  listNumbers,
  quarantineNumber,
  releaseNumber,
  replaceFrontDesk,
  searchNumbers,
} from '@snout/contracts/numbers';
import type { FastifyRequest } from 'fastify';
import { type Principal, Who } from '../platform/auth/current-user';
import { idempotencyKey } from '../platform/idempotency-key';
import { Checked, type Input, Route } from '../platform/route';
import { NumbersService } from './numbers.service';

@Controller()
export class NumbersController {
  constructor(@Inject(NumbersService) private readonly numbers: NumbersService) {}

  @Route(listNumbers)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listNumbers>) {
    const { limit, cursor, type, status } = query;
    return this.numbers.list(who.scope, { limit, cursor, ...(type ? { type } : {}), ...(status ? { status } : {}) });
  }

  @Route(searchNumbers)
  search(@Who() who: Principal, @Checked() { query }: Input<typeof searchNumbers>) {
    const { areaCode, region, contains } = query;
    return this.numbers.search(who.scope, {
      ...(areaCode ? { areaCode } : {}),
      ...(region ? { region } : {}),
      ...(contains ? { contains } : {}),
    });
  }

  @Route(buyNumber)
  buy(@Who() who: Principal, @Checked() { body }: Input<typeof buyNumber>, @Req() request: FastifyRequest) {
    return this.numbers.buy(who.scope, { ...body, userId: who.user.id, key: idempotencyKey(request, undefined) });
  }

  @Route(importNumber)
  import(@Who() who: Principal, @Checked() { body }: Input<typeof importNumber>, @Req() request: FastifyRequest) {
    const { e164, sid, type } = body;
    return this.numbers.import(who.scope, {
      type,
      ...(e164 ? { e164 } : {}),
      ...(sid ? { providerSid: sid } : {}),
      userId: who.user.id,
      key: idempotencyKey(request, undefined),
    });
  }

  @Route(assignNumber)
  assign(@Who() who: Principal, @Checked() { params, body }: Input<typeof assignNumber>) {
    return this.numbers.assign(who.scope, { numberId: params.id, userId: who.user.id, sitterId: body.sitterId });
  }

  @Route(quarantineNumber)
  quarantine(@Who() who: Principal, @Checked() { params }: Input<typeof quarantineNumber>) {
    return this.numbers.quarantine(who.scope, { numberId: params.id, userId: who.user.id });
  }

  @Route(releaseNumber)
  release(@Who() who: Principal, @Checked() { params, body }: Input<typeof releaseNumber>) {
    const act = { numberId: params.id, userId: who.user.id };
    if (body.mode === 'restore') return this.numbers.restore(who.scope, act);
    return this.numbers.giveBack(who.scope, { ...act, confirm: body.confirm ?? null });
  }

  @Route(changeNumberClass)
  changeClass(@Who() who: Principal, @Checked() { params, body }: Input<typeof changeNumberClass>) {
    return this.numbers.changeClass(who.scope, { numberId: params.id, userId: who.user.id, type: body.type });
  }

  @Route(replaceFrontDesk)
  frontDesk(@Who() who: Principal, @Checked() { params }: Input<typeof replaceFrontDesk>) {
    return this.numbers.replaceFrontDesk(who.scope, { numberId: params.id, userId: who.user.id });
  }

  @Route(getNumberHistory)
  history(@Who() who: Principal, @Checked() { params }: Input<typeof getNumberHistory>) {
    return this.numbers.history(who.scope, params.id);
  }
}

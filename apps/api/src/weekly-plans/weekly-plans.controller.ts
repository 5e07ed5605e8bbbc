import { Controller, Inject } from '@nestjs/common';
import {
  createWeeklyPlan,
  deleteWeeklyPlan,
  getWeeklyPlan,
  listWeeklyPlans,
  replaceWeeklyPlan,
  updateWeeklyPlan,
} from '@snout/contracts/weekly-plans';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { WeeklyPlansService } from './weekly-plans.service';

const toDate = (text: string | null): Date | null => (text === null ? null : new Date(text));

@Controller()
export class WeeklyPlansController {
  constructor(@Inject(WeeklyPlansService) private readonly plans: WeeklyPlansService) {}

  @Route(listWeeklyPlans)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listWeeklyPlans>) {
    const { clientId, activeAt, limit, cursor } = query;
    const filter = { clientId: clientId ?? null, activeAt: toDate(activeAt ?? null) };
    return this.plans.list(who.scope, { ...filter, limit, cursor });
  }

  @Route(getWeeklyPlan)
  get(@Who() who: Principal, @Checked() { params }: Input<typeof getWeeklyPlan>) {
    return this.plans.get(who.scope, params.id);
  }

  @Route(createWeeklyPlan)
  create(@Who() who: Principal, @Checked() { body }: Input<typeof createWeeklyPlan>) {
    const { clientId, activeFrom, activeTo } = body;
    const span = { activeFrom: new Date(activeFrom), activeTo: toDate(activeTo) };
    return this.plans.create(who.scope, { clientId, ...span, userId: who.user.id });
  }

  @Route(updateWeeklyPlan)
  update(@Who() who: Principal, @Checked() { params, body }: Input<typeof updateWeeklyPlan>) {
    return this.plans.change(who.scope, { planId: params.id, userId: who.user.id, change: toChange(body) });
  }

  @Route(replaceWeeklyPlan)
  replace(@Who() who: Principal, @Checked() { params, body }: Input<typeof replaceWeeklyPlan>) {
    return this.plans.change(who.scope, { planId: params.id, userId: who.user.id, change: toChange(body) });
  }

  @Route(deleteWeeklyPlan)
  remove(@Who() who: Principal, @Checked() { params }: Input<typeof deleteWeeklyPlan>) {
    return this.plans.remove(who.scope, { planId: params.id, userId: who.user.id });
  }
}

const toChange = ({ activeFrom, activeTo }: Input<typeof updateWeeklyPlan>['body']) => ({
  ...(activeFrom === undefined ? {} : { activeFrom: new Date(activeFrom) }),
  ...(activeTo === undefined ? {} : { activeTo: toDate(activeTo) }),
});

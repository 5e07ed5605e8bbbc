import { Controller, Inject } from '@nestjs/common';
import { getTimeline } from '@snout/contracts/clients';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { TimelineService } from './timeline.service';

@Controller()
export class TimelineController {
  constructor(@Inject(TimelineService) private readonly timeline: TimelineService) {}

  @Route(getTimeline)
  get(@Who() who: Principal, @Checked() { params, query }: Input<typeof getTimeline>) {
    return this.timeline.get(who.scope, { clientId: params.id, ...query });
  }
}

import { Controller, Inject } from '@nestjs/common';
import { listSitters, lockSitter, offboardSitter, onboardSitter, unlockSitter } from '@snout/contracts/people';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { SittersService } from './sitters.service';

@Controller()
export class SittersController {
  constructor(@Inject(SittersService) private readonly sitters: SittersService) {}

  @Route(listSitters)
  async list(@Who() who: Principal) {
    return { sitters: await this.sitters.list(who.scope) };
  }

  @Route(onboardSitter)
  onboard(@Who() who: Principal, @Checked() { body }: Input<typeof onboardSitter>) {
    return this.sitters.onboard(who.scope, { ...body, email: body.email.toLowerCase(), userId: who.user.id });
  }

  @Route(lockSitter)
  lock(@Who() who: Principal, @Checked() { params, body }: Input<typeof lockSitter>) {
    return this.sitters.setLock(who.scope, { sitterId: params.id, userId: who.user.id, lock: body });
  }

  @Route(unlockSitter)
  unlock(@Who() who: Principal, @Checked() { params }: Input<typeof unlockSitter>) {
    return this.sitters.setLock(who.scope, { sitterId: params.id, userId: who.user.id, lock: null });
  }

  @Route(offboardSitter)
  offboard(@Who() who: Principal, @Checked() { params, body }: Input<typeof offboardSitter>) {
    const command = { sitterId: params.id, userId: who.user.id, reassignTo: body.reassignTo ?? null };
    return this.sitters.offboard(who.scope, command);
  }
}

import { Controller, Inject } from '@nestjs/common';
import { updateSettings as update } from '@snout/application/organization/update-settings';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import { getSettings, updateSettings } from '@snout/contracts/settings';
import { type Principal, Who } from '../platform/auth/current-user';
import { ProblemException } from '../platform/problem';
import { Checked, type Input, Route } from '../platform/route';
import { PORTS } from '../platform/tokens';

@Controller()
export class SettingsController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Route(getSettings)
  get(@Who() who: Principal) {
    return this.read(who.scope);
  }

  @Route(updateSettings)
  async update(@Who() who: Principal, @Checked() { body }: Input<typeof updateSettings>) {
    const outcome = await update(this.ports, who.scope, { userId: who.user.id, ...body });
    if (outcome.kind === 'done') return this.read(who.scope);
    const { path, message } = outcome;
    throw new ProblemException('validation_failed', message, { errors: [{ path, message }] });
  }

  private read(scope: OrgScope) {
    return this.ports.inTransaction(scope, (tx) => tx.organization.get());
  }
}

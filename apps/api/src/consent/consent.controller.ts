import { Controller, Inject } from '@nestjs/common';
import { getConsent, recordConsent } from '@snout/contracts/consent';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { ConsentService } from './consent.service';

@Controller()
export class ConsentController {
  constructor(@Inject(ConsentService) private readonly consent: ConsentService) {}

  @Route(getConsent)
  get(@Who() who: Principal, @Checked() { params, query }: Input<typeof getConsent>) {
    return this.consent.read(who.scope, params.id, query);
  }

  @Route(recordConsent)
  record(@Who() who: Principal, @Checked() { params, body }: Input<typeof recordConsent>) {
    const { kind, source, wording = null, contactPointId = null } = body;
    const command = { clientId: params.id, userId: who.user.id, kind, source, wording, contactPointId };
    return this.consent.record(who.scope, command);
  }
}

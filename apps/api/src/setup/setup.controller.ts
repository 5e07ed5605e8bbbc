import { Controller, Inject } from '@nestjs/common';
import {
  connectProvider,
  getChecklist,
  getProviderStatus,
  getWebhookStatus,
  installWebhooks,
  testProvider,
  updateChecklist,
} from '@snout/contracts/setup';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { SetupService } from './setup.service';

@Controller()
export class SetupController {
  constructor(@Inject(SetupService) private readonly setup: SetupService) {}

  @Route(getProviderStatus)
  status(@Who() who: Principal) {
    return this.setup.status(who.scope);
  }

  @Route(testProvider)
  test(@Checked() { body }: Input<typeof testProvider>) {
    return this.setup.test(toAccount(body));
  }

  @Route(connectProvider)
  connect(@Who() who: Principal, @Checked() { body }: Input<typeof connectProvider>) {
    return this.setup.connect(who.scope, { ...toAccount(body), userId: who.user.id });
  }

  @Route(getChecklist)
  checklist(@Who() who: Principal) {
    return this.setup.checklist(who.scope);
  }

  @Route(updateChecklist)
  mark(@Who() who: Principal, @Checked() { body }: Input<typeof updateChecklist>) {
    const { registration, done, skipped, isTourHidden } = body;
    const marks = {
      ...(done ? { done } : {}),
      ...(skipped ? { skipped } : {}),
      ...(isTourHidden === undefined ? {} : { isTourHidden }),
    };
    return this.setup.mark(who.scope, { userId: who.user.id, marks, ...(registration ? { registration } : {}) });
  }

  @Route(getWebhookStatus)
  webhooks(@Who() who: Principal) {
    return this.setup.webhooks(who.scope);
  }

  @Route(installWebhooks)
  install(@Who() who: Principal, @Checked() { body }: Input<typeof installWebhooks>) {
    return this.setup.install(who.scope, { numberIds: body.numberIds ?? null, userId: who.user.id });
  }
}

const toAccount = (body: Input<typeof connectProvider>['body']) => ({
  accountSid: body.accountSid,
  authToken: body.authToken,
  messagingServiceSid: body.messagingServiceSid ?? null,
});

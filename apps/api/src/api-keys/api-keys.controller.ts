import { Controller, Inject } from '@nestjs/common';
import { createApiKey, getApiKey, listApiKeys, revokeApiKey, updateApiKey } from '@snout/contracts/api-keys';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { ApiKeysService } from './api-keys.service';

@Controller()
export class ApiKeysController {
  constructor(@Inject(ApiKeysService) private readonly keys: ApiKeysService) {}

  @Route(listApiKeys)
  async list(@Who() who: Principal) {
    return { apiKeys: await this.keys.list(who.scope) };
  }

  @Route(getApiKey)
  get(@Who() who: Principal, @Checked() { params }: Input<typeof getApiKey>) {
    return this.keys.get(who.scope, params.id);
  }

  @Route(createApiKey)
  create(@Who() who: Principal, @Checked() { body }: Input<typeof createApiKey>) {
    return this.keys.create(who.scope, { ...body, userId: who.user.id });
  }

  @Route(updateApiKey)
  update(@Who() who: Principal, @Checked() { params, body }: Input<typeof updateApiKey>) {
    return this.keys.change(who.scope, { ...body, keyId: params.id, userId: who.user.id });
  }

  @Route(revokeApiKey)
  revoke(@Who() who: Principal, @Checked() { params }: Input<typeof revokeApiKey>): Promise<void> {
    return this.keys.revoke(who.scope, { keyId: params.id, userId: who.user.id });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { changeApiKey, revokeApiKey } from '@snout/application/api-keys/change-api-key';
import { createApiKey } from '@snout/application/api-keys/create-api-key';
import type { ApiKeyRow } from '@snout/application/ports/access';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { ApiKey } from '@snout/contracts/api-keys';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';

const toApiKey = ({ id, name, prefix, scopes, createdByName, ...row }: ApiKeyRow): ApiKey => ({
  ...{ id, name, prefix, scopes, createdByName },
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});

/** Keys of other programs: command in, outcome to HTTP. */
@Injectable()
export class ApiKeysService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  async list(scope: OrgScope): Promise<ApiKey[]> {
    return (await this.ports.inTransaction(scope, (tx) => tx.apiKeys.list())).map(toApiKey);
  }

  async get(scope: OrgScope, keyId: string): Promise<ApiKey> {
    const key = await this.ports.inTransaction(scope, (tx) => tx.apiKeys.find(keyId));
    if (!key) throw notFound();
    return toApiKey(key);
  }

  async create(scope: OrgScope, command: Parameters<typeof createApiKey>[2]): Promise<{ apiKey: ApiKey; key: string }> {
    const { id, key } = await createApiKey(this.ports, scope, command);
    return { apiKey: await this.get(scope, id), key };
  }

  async change(scope: OrgScope, command: Parameters<typeof changeApiKey>[2]): Promise<ApiKey> {
    const outcome = await changeApiKey(this.ports, scope, command);
    if (outcome === 'notFound') throw notFound();
    if (outcome === 'revoked') throw new ProblemException('conflict', 'This key was revoked. Please make a new one.');
    return this.get(scope, command.keyId);
  }

  async revoke(scope: OrgScope, command: { keyId: string; userId: string }): Promise<void> {
    if ((await revokeApiKey(this.ports, scope, command)) === 'notFound') throw notFound();
  }
}

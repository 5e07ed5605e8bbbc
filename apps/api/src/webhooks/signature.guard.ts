import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { findWebhookAccount } from '@snout/application/messaging/find-webhook-account';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { FastifyRequest } from 'fastify';
import { parseForm } from '../platform/form-body';
import { countRejectedSignature } from '../platform/metrics/counters';
import { OncePerMinute } from '../platform/once-per-minute';
import { ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { AskedAtOnce } from './asked-at-once';

/** A webhook that its signature has proved to be the provider's. */
export interface Webhook {
  scope: OrgScope;
  params: Record<string, string>;
}

const WEBHOOK = Symbol('webhook');
type WithWebhook = FastifyRequest & { [WEBHOOK]?: Webhook };

/** Unknown accounts are checked against this, so that they take as long as known ones. It signs nothing. */
const DUMMY_TOKEN = 'f'.repeat(32);
const MESSAGE_SID = /^(SM|MM)[0-9a-f]{32}$/i;

/** Lets only what the provider signed pass: over exactly what arrived, against our configured public address. */
@Injectable()
export class SignatureGuard implements CanActivate {
  private readonly rejections = new OncePerMinute();
  private readonly accounts = new AskedAtOnce<Awaited<ReturnType<typeof findWebhookAccount>>>();

  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<WithWebhook>();
    const params = typeof request.body === 'string' ? parseForm(request.body) : {};
    const accountSid = params.AccountSid ?? '';
    const account = await this.accounts.get(accountSid, () => findWebhookAccount(this.ports, { accountSid }));
    const given = request.headers['x-twilio-signature'];
    const isValid = this.ports.signatures.isValid({
      url: `${this.ports.deployment.publicBaseUrl}${request.url}`,
      params,
      signature: typeof given === 'string' ? given : '',
      authToken: account?.authToken ?? DUMMY_TOKEN,
    });
    if (!account || !isValid || !MESSAGE_SID.test(params.MessageSid ?? '')) {
      countRejectedSignature();
      if (account) await this.noteRejection(account.scope, request);
      throw new ProblemException('invalid_signature', 'The signature does not belong to this request.');
    }
    request[WEBHOOK] = { scope: account.scope, params };
    return true;
  }

  /** Whoever knows the number of an account can post in its name: noted once a minute, and the answer stays the same. */
  private async noteRejection(scope: OrgScope, request: FastifyRequest): Promise<void> {
    if (!this.rejections.isFirst(scope.orgId, this.ports.clock.now())) return;
    const note = this.ports.inTransaction(scope, (tx) =>
      tx.audit.record({
        type: 'webhook.signature_rejected',
        actor: { type: 'system', name: 'webhooks' },
        subject: { type: 'organization', id: scope.orgId },
        data: { ip: request.ip, path: request.url.split('?')[0] },
      }),
    );
    await note.catch(() => undefined);
  }
}

export function webhookOf(request: FastifyRequest): Webhook {
  const webhook = (request as WithWebhook)[WEBHOOK];
  if (!webhook) throw new Error('A webhook was handled without its signature being checked');
  return webhook;
}

import { Inject, Injectable } from '@nestjs/common';
import { checkNumbers, installWebhooks } from '@snout/application/numbers/check-numbers';
import type { ProviderAccount } from '@snout/application/ports/messaging-provider';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import { type ChecklistReport, loadChecklist, markChecklist } from '@snout/application/setup/checklist';
import { checkProvider, connectProvider } from '@snout/application/setup/connect-provider';
import { inboundWebhookUrl } from '@snout/application/setup/webhook-url';
import type { Checklist, ProviderStatus } from '@snout/contracts/setup';
import { NUMBERS_PER_CAMPAIGN } from '@snout/domain/numbers/campaign-limit';
import { assertNever } from '@snout/domain/shared/assert-never';
import type { ApiEnv } from '../platform/env';
import { ProblemException } from '../platform/problem';
import { ENV, PORTS } from '../platform/tokens';

const LOCAL = /^(localhost|127\.|10\.|192\.168\.|169\.254\.|\[?::1)/;

const toDto = ({ numbersUsed: used, ...report }: ChecklistReport): Checklist => ({
  ...report,
  numbers: { used, allowed: NUMBERS_PER_CAMPAIGN, left: Math.max(0, NUMBERS_PER_CAMPAIGN - used) },
});

/** From zero to live: the provider's account, and whether texts reach us. */
@Injectable()
export class SetupService {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(ENV) private readonly env: ApiEnv,
  ) {}

  async status(scope: OrgScope): Promise<ProviderStatus> {
    const { accountSid, lastVerifiedAt, ...health } = await checkProvider(this.ports, scope);
    const { publicBaseUrl } = this.ports.deployment;
    return {
      ...health,
      mode: this.mode(accountSid),
      accountSidEnd: accountSid?.slice(-4) ?? null,
      lastVerifiedAt: lastVerifiedAt?.toISOString() ?? null,
      publicBaseUrl,
      // The phone network of the demo runs on this very machine and reaches any address of it.
      isPublicUrlReachable: Boolean(this.env.TWILIO_BASE_URL) || !LOCAL.test(new URL(publicBaseUrl).hostname),
      numbersAllowed: NUMBERS_PER_CAMPAIGN,
    };
  }

  async test(account: ProviderAccount) {
    return { result: await this.ports.provider.checkAccount(account) };
  }

  async connect(scope: OrgScope, command: ProviderAccount & { userId: string }): Promise<ProviderStatus> {
    const { kind } = await connectProvider(this.ports, scope, command);
    switch (kind) {
      case 'connected':
        return this.status(scope);
      case 'refused':
        throw new ProblemException('validation_failed', 'The provider does not accept this account and token.', {
          errors: [{ path: 'authToken', message: 'is not accepted by the provider' }],
        });
      case 'unreachable':
        throw new ProblemException('provider_down', 'The provider did not answer. Nothing was changed.');
      case 'taken':
        throw new ProblemException('conflict', 'This account is connected to another organisation.');
      default:
        return assertNever(kind);
    }
  }

  async checklist(scope: OrgScope): Promise<Checklist> {
    return toDto(await loadChecklist(this.ports, scope));
  }

  async mark(scope: OrgScope, command: Parameters<typeof markChecklist>[2]): Promise<Checklist> {
    return toDto(await markChecklist(this.ports, scope, command));
  }

  async webhooks(scope: OrgScope) {
    return this.answer(await checkNumbers(this.ports, scope));
  }

  async install(scope: OrgScope, command: { numberIds: readonly string[] | null; userId: string }) {
    return this.answer(await installWebhooks(this.ports, scope, command));
  }

  private answer(numbers: Awaited<ReturnType<typeof checkNumbers>>) {
    if (!numbers) throw new ProblemException('provider_down', 'The provider could not be asked about the numbers.');
    return { numbers, expectedUrl: inboundWebhookUrl(this.ports.deployment) };
  }

  private mode(accountSid: string | null): ProviderStatus['mode'] {
    if (this.env.TWILIO_BASE_URL) return 'demoPhone';
    return accountSid === null || this.env.NODE_ENV !== 'production' ? 'twilioTest' : 'twilioLive';
  }
}

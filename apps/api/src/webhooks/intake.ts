import { Inject, Injectable } from '@nestjs/common';
import { type ArrivedText, keepInbound } from '@snout/application/messaging/keep-inbound';
import { receiveInbound } from '@snout/application/messaging/receive-inbound';
import type { InboundOutcome } from '@snout/application/messaging/steps/arrival';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import { DatabaseUnavailable } from '@snout/application/ports/transaction';
import { detectOptOut } from '@snout/domain/consent/detect-opt-out';
import { recognizeConsentKeyword } from '@snout/domain/consent/keywords';
import { decideIntake, isTooMany } from '@snout/domain/messaging/decide-intake';
import { PORTS } from '../platform/tokens';
import { OneBatchAtATime } from './one-batch-at-a-time';

/** Takes inbound texts in, and knows how many are being worked out. */
@Injectable()
export class Intake {
  private underWay = 0;
  private rushAtMs: number | null = null;
  private readonly kept = new OneBatchAtATime<ArrivedText, 'pending' | 'duplicate'>(
    (orgId, texts) => keepInbound(this.ports, { orgId }, texts),
    (error) => !(error instanceof DatabaseUnavailable),
  );

  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  async take(scope: OrgScope, params: Readonly<Record<string, string>>): Promise<InboundOutcome> {
    const isKeyword = Boolean(params.OptOutType) || isAboutConsent(params.Body ?? '');
    const receivedAt = this.ports.clock.now();
    const sinceRushMs = this.rushAtMs === null ? null : receivedAt.getTime() - this.rushAtMs;
    const facts = { underWay: this.underWay, sinceRushMs, isKeyword };
    // What is kept during a rush does not prolong it: only too many at once does.
    if (isTooMany(facts)) this.rushAtMs = receivedAt.getTime();
    if (decideIntake(facts) === 'later') return { kind: await this.kept.add(scope.orgId, { params, receivedAt }) };
    this.underWay += 1;
    try {
      return await receiveInbound(this.ports, scope, { params, source: 'webhook' });
    } finally {
      this.underWay -= 1;
    }
  }
}

/** STOP, in one word or in many, takes effect at once however many texts are being worked out. */
const isAboutConsent = (body: string): boolean =>
  recognizeConsentKeyword(body, { optedOut: true }) !== null || detectOptOut(body) !== null;

import { Inject, Injectable } from '@nestjs/common';
import { changeRules } from '@snout/application/policy/change-rules';
import { type RehearsalReport, rehearseRules } from '@snout/application/policy/rehearse-rules';
import { scanDraft } from '@snout/application/policy/scan-draft';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { PolicyRulesDto, Rehearsal } from '@snout/contracts/policy';
import { type OrgPolicy, toOrgPolicy } from '@snout/domain/policy/org-policy';
import type { Principal } from '../platform/auth/current-user';
import { ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { toFinding } from './policy-serializer';

/** Fields of a request that were left out. */
type Given<T> = { [K in keyof T]?: T[K] | undefined };

function toChanges({ customWords, allowList, splitScan, escalationDays }: Given<OrgPolicy>): Partial<OrgPolicy> {
  return {
    ...(customWords === undefined ? {} : { customWords }),
    ...(allowList === undefined ? {} : { allowList }),
    ...(splitScan === undefined ? {} : { splitScan }),
    ...(escalationDays === undefined ? {} : { escalationDays }),
  };
}

/** The rules of the business: read, tried out, and put in force. */
@Injectable()
export class PolicyRulesService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  get(scope: OrgScope): Promise<PolicyRulesDto> {
    return this.ports.inTransaction(scope, async (tx) => {
      const { settings } = await tx.organization.get();
      const { version, changedAt, changedByName } = await tx.policyRules.latest();
      const { customWords, allowList, splitScan, escalationDays } = toOrgPolicy(settings);
      return {
        customWords: [...customWords],
        allowList: [...allowList],
        splitScan,
        escalationDays,
        version,
        changedAt: changedAt?.toISOString() ?? null,
        changedByName,
        ownNumbers: await tx.numbers.listOwnE164(),
      };
    });
  }

  async change(who: Principal, changes: Given<OrgPolicy>): Promise<PolicyRulesDto> {
    const command = { userId: who.user.id, changes: toChanges(changes) };
    const outcome = await changeRules(this.ports, who.scope, command);
    if (outcome.kind === 'done') return this.get(who.scope);
    throw new ProblemException(
      'rehearsal_required',
      'Please rehearse exactly these rules first, so that you see what they would have done.',
    );
  }

  async rehearse(who: Principal, changes: Given<OrgPolicy>): Promise<Rehearsal> {
    return toRehearsal(
      await rehearseRules(this.ports, who.scope, { userId: who.user.id, changes: toChanges(changes) }),
    );
  }

  async scan(
    scope: OrgScope,
    draft: { text: string; voice?: 'sitter' | 'client' | undefined; previous?: string[] | undefined },
  ) {
    const { text, voice = null, previous = [] } = draft;
    const findings = await scanDraft(this.ports, scope, { text, voice, previous });
    if (findings === 'detectorFailed')
      throw new ProblemException(
        'unavailable',
        'This text could not be checked. A sitter’s text like it would be held.',
      );
    return { findings: findings.map(toFinding) };
  }
}

function toRehearsal({ id, scanned, counts, samples, ...report }: RehearsalReport): Rehearsal {
  return {
    id,
    scanned,
    from: report.from.toISOString(),
    to: report.to.toISOString(),
    isComplete: report.isComplete,
    ...counts,
    perSitter: report.perSitter,
    samples: samples.map(({ difference, text, findings }) => ({
      difference,
      messageId: text.id,
      threadId: text.threadId,
      createdAt: text.createdAt.toISOString(),
      actor: text.actor,
      sitterId: text.sitterId,
      text: text.body,
      findings: findings.map(toFinding),
    })),
    validUntil: report.validUntil.toISOString(),
  };
}

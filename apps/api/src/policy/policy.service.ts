import { Inject, Injectable } from '@nestjs/common';
import { type ResolveAttempt, type ResolveOutcome, resolveAttempt } from '@snout/application/policy/resolve-attempt';
import type { ReviewFilter } from '@snout/application/ports/policy-reads';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { PolicyAttempt, ResolveBody } from '@snout/contracts/policy';
import { assertNever } from '@snout/domain/shared/assert-never';
import type { z } from 'zod';
import { alreadyResolved } from '../platform/already-resolved';
import type { Principal } from '../platform/auth/current-user';
import { countResolved } from '../platform/metrics/counters';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { toPolicyAttempt, toViolation } from './policy-serializer';

type ReviewQuery = ReviewFilter & { limit: number; cursor?: string | undefined };
type Body = z.output<typeof ResolveBody>;

const keyOf = ({ createdAt, id }: { createdAt: Date; id: string }) => ({ at: createdAt, id });

/** The owner's review of held and flagged texts: command in, outcome to HTTP. */
@Injectable()
export class PolicyService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  listAttempts(scope: OrgScope, { limit, cursor, ...filter }: ReviewQuery) {
    const before = readCursor(cursor);
    return this.ports.inTransaction(scope, async (tx) => {
      const { settings } = await tx.organization.get();
      const rows = await tx.policyReads.listAttempts({ filter, limit: limit + 1, before });
      const { items, pagination } = toPage(rows, limit, keyOf);
      const period = { at: this.ports.clock.now(), days: settings.escalationDays };
      const attempts = items.map((row) => toPolicyAttempt(row, period));
      return { attempts, openCount: await tx.policyReads.countOpen(), pagination };
    });
  }

  getAttempt(scope: OrgScope, id: string): Promise<PolicyAttempt> {
    return this.ports.inTransaction(scope, async (tx) => {
      const row = await tx.policyReads.getAttempt(id);
      if (!row) throw notFound();
      const { settings } = await tx.organization.get();
      return toPolicyAttempt(row, { at: this.ports.clock.now(), days: settings.escalationDays });
    });
  }

  listViolations(scope: OrgScope, { limit, cursor, ...filter }: ReviewQuery) {
    const before = readCursor(cursor);
    return this.ports.inTransaction(scope, async (tx) => {
      const rows = await tx.policyReads.listViolations({ filter, limit: limit + 1, before });
      const { items, pagination } = toPage(rows, limit, keyOf);
      return { violations: items.map(toViolation), pagination };
    });
  }

  async resolve(who: Principal, of: ResolveAttempt['of'], body: Body): Promise<PolicyAttempt> {
    const { resolution, note, allowList } = body;
    const command = { of, userId: who.user.id, resolution, note: note || null, allow: toAllow(allowList) };
    const attemptId = resolvedId(await resolveAttempt(this.ports, who.scope, command));
    countResolved(resolution);
    return this.getAttempt(who.scope, attemptId);
  }
}

function toAllow(allowList: Body['allowList']): ResolveAttempt['allow'] {
  if (allowList === true) return 'found';
  if (allowList === undefined || allowList === false) return [];
  return typeof allowList === 'string' ? [allowList] : allowList;
}

/** The id of the attempt that is judged now, or the refusal as a problem. */
function resolvedId(outcome: ResolveOutcome): string {
  switch (outcome.kind) {
    case 'resolved':
      return outcome.attemptId;
    case 'notFound':
      throw notFound();
    case 'alreadyResolved':
      throw alreadyResolved(outcome);
    case 'notHeld':
      throw new ProblemException('conflict', 'This text was not held, so there is nothing to let go.');
    case 'refused':
      throw new ProblemException(outcome.code, outcome.detail);
    case 'invalid': {
      const { path, message } = outcome;
      throw new ProblemException('validation_failed', `“${path}” ${message}.`, { errors: [{ path, message }] });
    }
    default:
      return assertNever(outcome);
  }
}

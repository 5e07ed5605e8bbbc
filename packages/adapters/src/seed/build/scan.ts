import { detectSplit } from '@snout/domain/policy/detect-split';
import { POLICY_RULES_VERSION } from '@snout/domain/policy/detect-violations';
import type { Finding } from '@snout/domain/policy/finding';
import type { ViolationSeverity } from '@snout/domain/shared/vocabulary';
import type { Fate } from '../script/parse-script';
import { addAudit } from './add-audit';
import type { WorldThread } from './conversation';
import type { World } from './world';

const MINUTE_MS = 60_000;

/** Contact details in a text, looked at together with what the same side said just before. */
export function scan(
  world: World,
  thread: WorldThread,
  text: { direction: 'inbound' | 'outbound'; actor: string; at: Date; body: string },
): Finding[] {
  const { minutes, messages } = world.settings.splitScan;
  const since = new Date(text.at.getTime() - minutes * MINUTE_MS);
  const recent = thread.lines
    .filter((line) => line.direction === text.direction && line.actor === text.actor && line.at >= since)
    .slice(-messages)
    .map((line) => line.body);
  const allowList = world.plan.numbers.map((number) => number.e164);
  return detectSplit(text.body, recent, { allowList, customWords: world.settings.customWords }).findings;
}

export function addViolations(
  world: World,
  thread: WorldThread,
  found: {
    messageId: string;
    at: Date;
    findings: readonly Finding[];
    severity: ViolationSeverity;
    isRedacted: boolean;
  },
): void {
  const { messageId, at, severity, isRedacted } = found;
  for (const finding of found.findings) {
    world.rows.violations.push({
      id: world.tools.idAt(at),
      orgId: world.plan.id,
      messageId,
      threadId: thread.id,
      type: finding.type,
      severity,
      spanStart: finding.start,
      spanEnd: finding.end,
      isRedacted,
      details: finding.rule,
      rulesVersion: POLICY_RULES_VERSION,
      createdAt: at,
    });
  }
}

const RESOLUTION = { confirmed: 'confirmed', falsePositive: 'falsePositive', forceSent: 'forceSent' } as const;
const NOTES = {
  confirmed: 'Talked it through; our contact rules were explained again.',
  falsePositive: 'That is the clinic, not a private line.',
  forceSent: 'The vet clinic’s own number, and the client needs it now.',
} as const;
/** How long an owner takes to look at a held text. */
export const REVIEW_MS = 20 * MINUTE_MS;

export function addAttempt(
  world: World,
  thread: WorldThread,
  attempt: {
    messageId: string;
    at: Date;
    actorType: 'client' | 'sitter';
    actorId: string;
    action: 'blocked' | 'flagged' | 'warned';
    offenceNo: number;
    fate: Fate | null;
  },
): void {
  const { fate, at, ...fields } = attempt;
  const judged = fate === 'confirmed' || fate === 'falsePositive' || fate === 'forceSent' ? fate : null;
  if (!judged) thread.hasOpenAttempt = true;
  const resolvedAt = judged ? new Date(at.getTime() + REVIEW_MS) : null;
  world.rows.attempts.push({
    ...fields,
    id: world.tools.idAt(at),
    orgId: world.plan.id,
    threadId: thread.id,
    ownerNotifiedAt: at,
    resolvedAt,
    resolvedByUserId: judged ? world.ownerId : null,
    resolution: judged ? RESOLUTION[judged] : null,
    note: judged ? NOTES[judged] : null,
    createdAt: at,
  });
  if (!judged || !resolvedAt) return;
  addAudit(world, {
    type: 'policy.violation_resolved',
    at: resolvedAt,
    actor: { type: 'owner', id: world.ownerId },
    subject: { type: 'message', id: attempt.messageId },
    threadId: thread.id,
    data: { resolution: RESOLUTION[judged] },
  });
}

import { detectViolations } from '@snout/domain/policy/detect-violations';
import { changePolicy, toOrgPolicy } from '@snout/domain/policy/org-policy';
import type { AttemptResolution } from '@snout/domain/shared/vocabulary';
import { type LetGoOutcome, letGo, toAlreadyResolved } from '../messaging/steps/let-go';
import type { StoredAttempt } from '../ports/policy';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { putInForce } from './steps/put-in-force';
import { settleAttempt } from './steps/settle-attempt';

export type ResolveOutcome =
  | { kind: 'resolved'; attemptId: string }
  | { kind: 'invalid'; path: string; message: string }
  | Exclude<LetGoOutcome, { kind: 'sent' }>;

export interface ResolveAttempt {
  /** The attempt, or the violation it is about. */
  of: { attemptId: string } | { violationId: string };
  userId: string;
  resolution: AttemptResolution;
  note: string | null;
  /** Entries for the allow-list; `found` stands for whatever was found in the text. */
  allow: 'found' | readonly string[];
}

type ResolvePorts = Pick<Ports, 'inTransaction' | 'clock' | 'ids'>;

const MIN_REASON = 10;
const MAX_ALLOWED = 500;

/** An owner judges an attempt. Of two owners the first decides, and the second is told; the same judgement twice is one. */
export function resolveAttempt(ports: ResolvePorts, scope: OrgScope, command: ResolveAttempt): Promise<ResolveOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const attempt = await lockWhole(tx, command.of);
    if (!attempt) return { kind: 'notFound' };
    const { resolution, userId } = command;
    if (attempt.resolution !== null) {
      const isSame = attempt.resolution === resolution && attempt.resolvedByUserId === userId;
      return isSame ? { kind: 'resolved', attemptId: attempt.id } : toAlreadyResolved(attempt);
    }
    const invalid = refuse(command);
    if (invalid) return { kind: 'invalid', ...invalid };
    return resolution === 'forceSent'
      ? release(ports, scope, tx, { attempt, command })
      : judge(ports, tx, { attempt, command });
  });
}

/** The attempt to judge: of an earlier piece that of the text which completed it. The message is locked first, as everywhere. */
async function lockWhole(tx: Tx, of: ResolveAttempt['of']): Promise<StoredAttempt | null> {
  const found = await ('attemptId' in of ? tx.policy.findAttempt(of.attemptId) : findByViolation(tx, of.violationId));
  const whole = found?.partOf ? await tx.policy.findAttempt(found.partOf) : found;
  if (!whole) return null;
  await tx.messages.findLocked(whole.messageId);
  return tx.policy.lockAttempt(whole.id);
}

async function findByViolation(tx: Tx, violationId: string): Promise<StoredAttempt | null> {
  const violation = await tx.policy.findViolation(violationId);
  return violation && tx.policy.findAttemptOfMessage(violation.messageId);
}

function refuse({ resolution, note, allow }: ResolveAttempt): { path: string; message: string } | null {
  if (resolution === 'forceSent' && (note ?? '').length < MIN_REASON)
    return { path: 'note', message: `needs a reason of at least ${MIN_REASON} characters` };
  const allows = allow === 'found' || allow.length > 0;
  if (allows && resolution !== 'falsePositive')
    return { path: 'allowList', message: 'goes together with a false positive only' };
  return null;
}

interface Judgement {
  attempt: StoredAttempt;
  command: ResolveAttempt;
}

async function release(
  ports: ResolvePorts,
  scope: OrgScope,
  tx: Tx,
  { attempt, command }: Judgement,
): Promise<ResolveOutcome> {
  const { messageId } = attempt;
  const outcome = await letGo(ports, scope, tx, { messageId, userId: command.userId, reason: command.note ?? '' });
  return outcome.kind === 'sent' ? { kind: 'resolved', attemptId: attempt.id } : outcome;
}

async function judge(ports: ResolvePorts, tx: Tx, { attempt, command }: Judgement): Promise<ResolveOutcome> {
  const at = ports.clock.now();
  const { userId, resolution, note } = command;
  const entries = await toEntries(tx, attempt, command.allow);
  if (entries.length > 0) {
    const organization = await tx.organization.getLocked();
    const { version } = await tx.policyRules.latest();
    const before = toOrgPolicy(organization.settings);
    const policy = changePolicy(before, { allowList: [...before.allowList, ...entries] });
    if (policy.allowList.length > MAX_ALLOWED)
      return { kind: 'invalid', path: 'allowList', message: `holds at most ${MAX_ALLOWED} entries` };
    await putInForce(tx, { organization, policy, version, source: 'review', userId, at });
  }
  await settleAttempt(tx, { attempt, userId, at, resolution, note, allowed: entries.length });
  return { kind: 'resolved', attemptId: attempt.id };
}

/** What goes onto the allow-list. What was found goes there as it reads without disguise. */
async function toEntries(tx: Tx, attempt: StoredAttempt, allow: ResolveAttempt['allow']): Promise<readonly string[]> {
  if (allow !== 'found') return allow;
  const message = await tx.messages.find(attempt.messageId);
  if (!message) return [];
  const { settings } = await tx.organization.get();
  const findings = detectViolations(message.body, settings);
  return findings.map((finding) => finding.normalized).filter((entry) => entry.length >= 3);
}

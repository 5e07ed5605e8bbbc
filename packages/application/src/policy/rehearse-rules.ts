import { POLICY_RULES_VERSION } from '@snout/domain/policy/detect-violations';
import type { Finding } from '@snout/domain/policy/finding';
import { changePolicy, type OrgPolicy, policyFingerprint, toOrgPolicy } from '@snout/domain/policy/org-policy';
import { decideDifference, RecentTexts, type RuleDifference } from '@snout/domain/policy/rehearse';
import { lookInto } from '../messaging/steps/look-into';
import type { RehearsedRow } from '../ports/policy-reads';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { REHEARSAL_HOLDS_MS } from './change-rules';

const SPAN_MS = 90 * 24 * 3_600_000;
/** So many of the newest texts are looked at; more than a busy business writes in 90 days. */
const MAX_TEXTS = 20_000;
/** Between two batches everybody else has their turn. */
const BATCH = 50;
const MAX_SAMPLES = 20;

export interface RehearsalReport {
  id: string;
  scanned: number;
  from: Date;
  to: Date;
  isComplete: boolean;
  counts: Record<RuleDifference, number>;
  perSitter: { sitterId: string; name: string | null; newlyBlocked: number; newlyAllowed: number }[];
  samples: { difference: RuleDifference; text: RehearsedRow; findings: Finding[] }[];
  validUntil: Date;
}

type RehearsePorts = Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'digest' | 'detector'>;

/** Runs changed rules over the last 90 days beside the present ones, batch by batch, and keeps that they were tried. */
export async function rehearseRules(
  ports: RehearsePorts,
  scope: OrgScope,
  command: { userId: string; changes: Partial<OrgPolicy> },
): Promise<RehearsalReport> {
  const to = ports.clock.now();
  const from = new Date(to.getTime() - SPAN_MS);
  const known = await ports.inTransaction(scope, async (tx) => ({
    policy: toOrgPolicy((await tx.organization.get()).settings),
    ownNumbers: await tx.numbers.listOwnE164(),
    version: (await tx.policyRules.latest()).version,
    start: await tx.policyReads.findRehearsalStart({ since: from, limit: MAX_TEXTS }),
  }));
  const changed = changePolicy(known.policy, command.changes);
  const comparison = new Comparison(ports, { before: known.policy, after: changed, ownNumbers: known.ownNumbers });
  let next = known.start && { from: known.start.id, isFirst: true };
  while (next) {
    const query = { ...next, since: from, limit: BATCH };
    const texts = await ports.inTransaction(scope, (tx) => tx.policyReads.listForRehearsal(query));
    for (const text of texts) comparison.look(text);
    const last = texts.at(-1);
    next = last && texts.length === BATCH ? { from: last.id, isFirst: false } : null;
  }
  const id = ports.ids.next();
  const { counts, perSitter, samples, scanned } = comparison;
  await ports.inTransaction(scope, (tx) =>
    tx.policyRules.recordRehearsal({
      id,
      baseVersion: known.version,
      detectorVersion: POLICY_RULES_VERSION,
      rulesHash: ports.digest.sha256(policyFingerprint(changed)),
      summary: { scanned, ...counts },
      userId: command.userId,
      at: to,
    }),
  );
  const validUntil = new Date(to.getTime() + REHEARSAL_HOLDS_MS);
  const isComplete = known.start?.isWhole ?? true;
  return { id, scanned, from, to, isComplete, counts, perSitter: [...perSitter.values()], samples, validUntil };
}

/** Two sets of rules over the same texts. */
class Comparison {
  scanned = 0;
  readonly counts: Record<RuleDifference, number> = {
    newlyBlocked: 0,
    newlyAllowed: 0,
    newlyMarked: 0,
    newlyCleared: 0,
  };
  readonly perSitter = new Map<string, RehearsalReport['perSitter'][number]>();
  readonly samples: RehearsalReport['samples'] = [];
  private readonly recent: { before: RecentTexts; after: RecentTexts };

  constructor(
    private readonly ports: Pick<Ports, 'detector'>,
    private readonly rules: { before: OrgPolicy; after: OrgPolicy; ownNumbers: readonly string[] },
  ) {
    this.recent = {
      before: new RecentTexts(rules.before.splitScan),
      after: new RecentTexts(rules.after.splitScan),
    };
  }

  look(text: RehearsedRow): void {
    this.scanned += 1;
    const before = this.find(text, 'before');
    const after = this.find(text, 'after');
    const difference = decideDifference(text.actor, { before: before.isFound, after: after.isFound });
    if (!difference) return;
    this.counts[difference] += 1;
    this.countForSitter(text, difference);
    if (this.samples.filter((sample) => sample.difference === difference).length >= MAX_SAMPLES) return;
    this.samples.push({ difference, text, findings: after.isFound ? after.findings : before.findings });
  }

  private find(text: RehearsedRow, which: 'before' | 'after'): { isFound: boolean; findings: Finding[] } {
    const previous = this.recent[which].pass(text);
    const by = { settings: this.rules[which], ownNumbers: this.rules.ownNumbers };
    const scan = lookInto(this.ports.detector, { body: text.body, previous }, by);
    if (scan === 'detectorFailed') return { isFound: true, findings: [] };
    return { isFound: scan.findings.length > 0, findings: scan.findings };
  }

  private countForSitter({ sitterId, sitterName }: RehearsedRow, difference: RuleDifference): void {
    if (!sitterId || (difference !== 'newlyBlocked' && difference !== 'newlyAllowed')) return;
    const counted = this.perSitter.get(sitterId) ?? { sitterId, name: sitterName, newlyBlocked: 0, newlyAllowed: 0 };
    this.perSitter.set(sitterId, { ...counted, [difference]: counted[difference] + 1 });
  }
}

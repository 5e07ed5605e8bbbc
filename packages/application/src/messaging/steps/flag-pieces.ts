import type { Finding } from '@snout/domain/policy/finding';
import type { OrgSettings } from '@snout/domain/shared/org-settings';
import type { Actor, AttemptActor, Direction } from '@snout/domain/shared/vocabulary';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';
import { recordFindings } from './scan-inbound';

/** A stored text that completed what earlier ones began. */
export interface CompletingText {
  attemptId: string;
  messageId: string;
  threadId: string;
  direction: Direction;
  actor: Actor;
  by: { actorType: AttemptActor; actorId: string };
  at: Date;
  findings: readonly Finding[];
  /** Places of the earlier pieces among the sender's last texts, as the split scan saw them. */
  earlier: readonly number[];
}

/** Flags the texts that hold the earlier pieces, each with an attempt that belongs to the one that completed them. */
export async function flagPieces(
  ports: Pick<Ports, 'ids'>,
  tx: Tx,
  { whole, settings }: { whole: CompletingText; settings: OrgSettings },
): Promise<void> {
  if (whole.earlier.length === 0) return;
  const { threadId, direction, actor, at } = whole;
  const { minutes, messages } = settings.splitScan;
  const since = new Date(at.getTime() - minutes * 60_000);
  const stored = await tx.messages.listRecentBodies({ threadId, direction, actor, since, limit: messages + 1 });
  const recent = stored.filter(({ id }) => id !== whole.messageId).slice(-messages);
  const type = whole.findings.find(({ start }) => start === 0)?.type ?? 'phoneNumber';
  for (const place of whole.earlier) {
    const piece = recent[place];
    // Whatever is flagged already has its attempt.
    if (!piece || !(await tx.policy.flagMessage(piece.id, type))) continue;
    await tx.policy.recordAttempt({
      id: ports.ids.next(),
      threadId,
      messageId: piece.id,
      ...whole.by,
      action: 'flagged',
      offenceNo: 0,
      ownerNotifiedAt: at,
      partOf: whole.attemptId,
      createdAt: at,
    });
    const span = { start: 0, end: piece.body.length };
    const finding: Finding = { type, ...span, severity: 'warning', normalized: piece.body, rule: 'split.piece' };
    await recordFindings(tx, { messageId: piece.id, threadId, findings: [finding], isRedacted: false, at });
    tx.notify({ type: 'thread.updated', threadId, messageId: piece.id });
  }
}

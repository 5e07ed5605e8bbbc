import { decideOutbound } from '@snout/domain/messaging/decide-outbound';
import { normalizeBody } from '@snout/domain/messaging/normalize-body';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import type { SendOutcome } from '../send-outcome';
import { blockMessage } from './block-message';
import { lookInto } from './look-into';
import { type Draft, storeDeparture } from './store-message';

/** Decides about a text and stores what was decided: queued, held by policy, or nothing at all. */
export async function placeMessage(
  ports: Pick<Ports, 'ids' | 'clock' | 'detector' | 'deployment'>,
  scope: OrgScope,
  tx: Tx,
  draft: Draft,
): Promise<SendOutcome> {
  const at = ports.clock.now();
  const { settings } = draft.organization;
  const actor = draft.sender.role === 'sitter' ? 'sitter' : 'owner';
  const text = { body: normalizeBody(draft.body).body, previous: draft.recentBodies };
  const scan = lookInto(ports.detector, text, { settings, ownNumbers: draft.ownNumbers });
  const number = ports.deployment.messagingEnabled && settings.messagingEnabled ? draft.number : null;
  const decision = decideOutbound({
    at,
    sender: draft.sender,
    windows: draft.windows,
    body: draft.body,
    consent: draft.contact.optedOutAt ? 'optedOut' : 'ok',
    isBilling: draft.isBilling,
    number: number && { type: number.type, status: number.status },
    hasOpenBinding: number !== null && draft.isBound,
    findings: scan === 'detectorFailed' ? scan : scan.findings,
    asksFirst: draft.asksFirst,
  });
  if (decision.kind === 'notFound' || decision.kind === 'refused') return decision;
  if (decision.kind === 'askFirst') return { kind: 'policyWarning', findings: decision.findings };
  const placed = {
    ...draft,
    messageId: ports.ids.next(),
    fromE164: draft.thread.messageNumber,
    body: decision.body,
    at,
  };
  if (decision.kind === 'policyBlocked') {
    return blockMessage(ports, tx, {
      placed: { ...placed, findings: decision.findings },
      settings,
      earlier: scan === 'detectorFailed' ? [] : scan.earlier,
      detectorFailed: decision.detectorFailed,
    });
  }
  if (!number) throw new Error('A message was allowed without a number to leave from');
  const delivery = { id: ports.ids.next(), numberId: number.id, dueAt: at };
  await storeDeparture(scope, tx, { ...placed, findings: decision.warnings }, delivery);
  await tx.audit.record({
    type: 'message.outbound.queued',
    actor: { type: actor, userId: draft.userId },
    subject: { type: 'message', id: placed.messageId },
    threadId: draft.thread.id,
    data: { isBilling: draft.isBilling, warnings: decision.warnings.map((finding) => finding.type) },
  });
  return { kind: 'sent', messageId: placed.messageId };
}

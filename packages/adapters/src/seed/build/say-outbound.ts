import { countSegments } from '@snout/domain/delivery/segments';
import { countsAt } from '@snout/domain/windows/window-counts';
import type { Speaker } from '../script/parse-script';
import { addAudit } from './add-audit';
import { addDeliveries } from './add-deliveries';
import { block } from './block';
import type { Outbound, SpokenInThread } from './conversation';
import { addViolations, REVIEW_MS, scan } from './scan';
import { mustGet, sitterAt, type World, type WorldSitter } from './world';

const HELD: ReadonlySet<string> = new Set(['blocked', 'confirmed', 'falsePositive', 'forceSent']);

/** A text of the office, a sitter or the system, and what became of it. */
export function sayOutbound(world: World, said: SpokenInThread): void {
  const { line, thread } = said;
  const { speaker, at, body } = line;
  const sitter = speaker.kind === 'sitter' ? mustGet(world.sitters, speaker.sitter) : null;
  if (sitter) checkEntitled(world, said, sitter);
  const actor = speaker.kind;
  const findings = actor === 'system' ? [] : scan(world, thread, { direction: 'outbound', actor, at, body });
  const out: Outbound = { ...said, messageId: world.tools.idAt(at), sitter, findings };
  const isBlocked = sitter !== null && findings.length > 0;
  if (isBlocked !== HELD.has(line.fate ?? '')) throw new Error(`The policy and the script disagree about: ${body}`);
  addMessage(world, out, isBlocked);
  if (sitter && isBlocked) block(world, out, sitter);
  else addViolations(world, thread, { messageId: out.messageId, at, findings, severity: 'warning', isRedacted: false });
  if (!isBlocked || line.fate === 'forceSent') addDeliveries(world, out);
  if (!isBlocked) addQueued(world, out);
  const isBilling = speaker.kind === 'owner' && speaker.isBilling;
  thread.lines.push({ direction: 'outbound', actor, at, body, isBilling, isBlocked });
  if (actor === 'owner') thread.ownerUnread = 0;
  if (actor === 'sitter') thread.sitterUnread = 0;
}

/** The demo shows nothing the product would have refused. */
function checkEntitled(world: World, { line, thread }: SpokenInThread, sitter: WorldSitter): void {
  const { at, body } = line;
  const has = world.windows.some(
    (window) => window.threadId === thread.id && window.sitterId === sitter.id && countsAt(window, at),
  );
  const { messagingLocked, status } = sitterAt(sitter, at);
  if (!has || messagingLocked || status !== 'active')
    throw new Error(`${sitter.name} may not say at ${at.toISOString()}: ${body}`);
}

function authorOf(world: World, speaker: Speaker, sitter: WorldSitter | null): string | null {
  if (sitter) return sitter.userId;
  return speaker.kind === 'owner' ? world.ownerId : null;
}

/** Automatic texts carry the reference by which the next one of their kind is held back. */
function refOf({ line, thread, messageId }: Outbound): string | null {
  const { speaker } = line;
  return speaker.kind === 'system' ? `${speaker.reply}.${thread.client.contactPointId}.${messageId}` : null;
}

function addMessage(world: World, out: Outbound, isBlocked: boolean): void {
  const { line, thread, messageId, sitter } = out;
  const { speaker, body } = line;
  world.rows.messages.push({
    id: messageId,
    orgId: world.plan.id,
    threadId: thread.id,
    clientId: thread.client.id,
    direction: 'outbound',
    from: thread.number.plan.e164,
    to: thread.client.phone,
    body,
    actor: speaker.kind,
    authorUserId: authorOf(world, speaker, sitter),
    responsibleSitterId: sitter?.id ?? null,
    isBilling: speaker.kind === 'owner' && speaker.isBilling,
    wasBlocked: isBlocked,
    releasedAt: line.fate === 'forceSent' ? new Date(line.at.getTime() + REVIEW_MS) : null,
    antiPoachingFlagged: isBlocked,
    antiPoachingReason: isBlocked ? (out.findings[0]?.type ?? null) : null,
    numSegments: countSegments(body).segments,
    clientRef: refOf(out),
    createdAt: line.at,
  });
}

function addQueued(world: World, { line, thread, messageId, sitter }: Outbound): void {
  const { speaker, at } = line;
  const actorId = authorOf(world, speaker, sitter) ?? 'auto-response';
  addAudit(world, {
    type: 'message.outbound.queued',
    at,
    actor: { type: speaker.kind, id: actorId },
    subject: { type: 'message', id: messageId },
    threadId: thread.id,
  });
}

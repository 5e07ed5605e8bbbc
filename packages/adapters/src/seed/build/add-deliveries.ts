import { decideRetry } from '@snout/domain/delivery/decide-retry';
import { classifyProviderError } from '@snout/domain/delivery/provider-errors';
import { addAlert, addAudit } from './add-audit';
import type { Outbound } from './conversation';
import type { OrgRows } from './rows';
import type { World } from './world';

type Delivery = OrgRows['deliveries'][number];

const SECOND_MS = 1_000;
const LEASE_MS = 30 * SECOND_MS;
/** An owner lets a held text go this long after it was held. */
const REVIEW_MS = 20 * 60 * SECOND_MS;
const CANCELED = 'The client asked for no more texts, so this one wasn’t sent.';
const FAILED: ReadonlySet<string> = new Set(['failed', 'dead', 'notFound']);

/** The attempts to send one text, as the delivery machine would have left them. */
export function addDeliveries(world: World, out: Outbound): void {
  const { line, thread } = out;
  const wait = line.fate === 'forceSent' ? REVIEW_MS : 0;
  const startedAt = new Date(line.at.getTime() + wait + 400);
  const attempts = line.errorCode === null ? [attempt(world, out, startedAt)] : failing(world, out, startedAt);
  world.rows.deliveries.push(...attempts);
  const last = attempts.at(-1);
  if (!last) return;
  const isRetry = last.attemptNo > 1 && last.state === 'pending';
  if (FAILED.has(last.state) || isRetry) thread.hasFailure = true;
  if (last.state === 'dead') reportDeadLetter(world, out, last);
}

function base(world: World, { messageId, thread }: Outbound, attemptNo: number, startedAt: Date) {
  const { tools, plan } = world;
  return {
    id: tools.idAt(startedAt),
    orgId: plan.id,
    messageId,
    threadId: thread.id,
    numberId: thread.number.id,
    attemptNo,
    startedAt,
    sends: 1,
    providerMessageId: `SM${tools.sha256(`out ${messageId} ${attemptNo}`).slice(0, 32)}`,
    createdAt: startedAt,
    updatedAt: startedAt,
  };
}

const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

function attempt(world: World, out: Outbound, startedAt: Date, attemptNo = 1): Delivery {
  const common = base(world, out, attemptNo, startedAt);
  const notSent = { ...common, startedAt: null, sends: 0, providerMessageId: null };
  const lost = { ...common, providerMessageId: null };
  const { now } = world.tools;
  const finishedAt = after(startedAt, 2 * SECOND_MS);
  switch (out.line.fate) {
    case 'sent':
      return { ...common, state: 'sent', rawStatus: 'sent' };
    case 'accepted':
      return { ...common, state: 'accepted', rawStatus: 'queued' };
    case 'dispatching':
      return { ...lost, state: 'dispatching', leaseUntil: after(now, LEASE_MS) };
    case 'unknown':
      return {
        ...lost,
        state: 'unknown',
        errorMessage: 'We are checking whether this text went out.',
        nextAttemptAt: after(now, 10 * SECOND_MS),
      };
    case 'notFound':
      return {
        ...lost,
        state: 'notFound',
        listings: 5,
        finishedAt: after(startedAt, 400 * SECOND_MS),
        errorMessage: 'This text never reached the phone network. You can send it again.',
      };
    case 'canceled':
      return { ...notSent, state: 'canceled', finishedAt, errorMessage: CANCELED };
    case 'held':
      return { ...notSent, state: 'held', nextAttemptAt: after(now, 9 * 3_600 * SECOND_MS) };
    default:
      return { ...common, state: 'delivered', rawStatus: 'delivered', finishedAt };
  }
}

/** Attempts that fail with the code of the line, at the times the schedule says, until it got through or nobody tries any more. */
function failing(world: World, out: Outbound, startedAt: Date, attemptNo = 1): Delivery[] {
  const { errorCode, fate } = out.line;
  const finishedAt = after(startedAt, 3 * SECOND_MS);
  const decision = decideRetry({
    attemptNo,
    errorCode,
    now: finishedAt,
    scheduleMinutes: world.settings.retryScheduleMinutes,
  });
  const failed: Delivery = {
    ...base(world, out, attemptNo, startedAt),
    state: decision.kind === 'retryAt' ? 'failed' : 'dead',
    rawStatus: 'undelivered',
    errorCode,
    errorMessage: classifyProviderError(errorCode, null).plainWords,
    finishedAt,
    updatedAt: finishedAt,
  };
  if (decision.kind !== 'retryAt') return [failed];
  if (decision.at > world.tools.now) {
    const next = {
      ...base(world, out, decision.attemptNo, finishedAt),
      startedAt: null,
      sends: 0,
      providerMessageId: null,
    };
    return [failed, { ...next, state: 'pending', nextAttemptAt: decision.at }];
  }
  if (fate === 'late') {
    return [failed, { ...attempt(world, out, decision.at, decision.attemptNo) }];
  }
  return [failed, ...failing(world, out, decision.at, decision.attemptNo)];
}

function reportDeadLetter(world: World, { messageId, thread, line }: Outbound, last: Delivery): void {
  const at = last.finishedAt instanceof Date ? last.finishedAt : line.at;
  const code = line.errorCode ?? 0;
  const { effect } = classifyProviderError(code, null);
  if (effect !== 'none') {
    const { id: subject } = thread.number;
    addAlert(world, { type: `provider.${effect}`, severity: 'high', subject, dedupeKey: `${effect}.${subject}`, at });
  }
  addAlert(world, {
    type: 'delivery.dead_letter',
    severity: 'high',
    subject: messageId,
    dedupeKey: `deadLetter.${messageId}`,
    at,
    data: { code },
  });
  addAudit(world, {
    type: 'message.outbound.dead_lettered',
    at,
    actor: { type: 'system', id: 'delivery' },
    subject: { type: 'message', id: messageId },
    threadId: thread.id,
    data: { attemptNo: last.attemptNo, code },
  });
}

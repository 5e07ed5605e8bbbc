import { answerByItself } from './answer-by-itself';
import type { Network } from './network';
import type { Journey } from './plan-journey';
import { postCallback, subject } from './post-callback';
import { isTerminal, type MessageRecord, type MessageStatus } from './records';
import { pickDelay } from './settings';

interface Step {
  status: MessageStatus;
  errorCode: number | null;
  waitMs: number;
}

/** A text that failed outright never left, so it has no "sent". */
export function stepsOf({ end, extraMs }: Journey, totalMs: number): Step[] {
  const sentMs = Math.round(totalMs * 0.3);
  const sent: Step = { status: 'sent', errorCode: null, waitMs: sentMs };
  if (end.status === 'sent') return [sent];
  if (end.status === 'failed') return [{ ...end, waitMs: totalMs }];
  return [sent, { ...end, waitMs: totalMs - sentMs + extraMs }];
}

export interface RunningJourney {
  /** Settles once the first status after "queued" was reported. */
  firstReport: Promise<void>;
  finished: Promise<void>;
}

/** Takes a queued text to its end and reports each status. Ends early, in silence, when the network is reset. */
export function progressMessage(network: Network, message: MessageRecord, journey: Journey): RunningJourney {
  let reportedFirst: () => void = () => undefined;
  const firstReport = new Promise<void>((resolve) => {
    reportedFirst = resolve;
  });
  const finished = run(network, { message, journey, reportedFirst }).finally(reportedFirst);
  return { firstReport, finished };
}

async function run(
  network: Network,
  { message, journey, reportedFirst }: { message: MessageRecord; journey: Journey; reportedFirst: () => void },
): Promise<void> {
  const report = (step: Pick<Step, 'status' | 'errorCode'>) =>
    postCallback(network, message, { ...step, copies: journey.callbackCopies });
  if (message.messagingServiceSid) await report({ status: 'queued', errorCode: null });
  const held: Step[] = [];
  for (const step of stepsOf(journey, pickDelay(network.settings.delay))) {
    if (!(await network.timers.wait(step.waitMs)) || isTerminal(message.status)) return;
    moveTo(network, { message, step, journey });
    const isLast = step.status === journey.end.status;
    if (journey.reorder && !isLast) held.push(step);
    else await report(step);
    if (!journey.reorder) reportedFirst();
  }
  for (const step of held) await report(step);
  if (journey.answers) answerByItself(network, message);
}

function moveTo(
  network: Network,
  { message, step, journey }: { message: MessageRecord; step: Step; journey: Journey },
) {
  const now = new Date();
  message.status = step.status;
  message.errorCode = step.errorCode;
  message.updatedAt = now;
  if (step.status === 'sent') message.sentAt = now;
  if (step.status !== journey.end.status) return;
  if (journey.arrives) {
    message.arrivedAt = now;
    network.log.add({ kind: 'text.delivered', text: 'The text arrived on the phone', ...subject(message) });
    return;
  }
  const why = step.errorCode === null ? '' : ` (${step.errorCode})`;
  network.log.add({ kind: 'text.undelivered', text: `The text did not arrive${why}`, ...subject(message) });
}

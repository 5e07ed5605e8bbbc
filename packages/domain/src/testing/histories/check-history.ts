import type { Business } from './business';
import { Entitlements } from './entitlements';
import { type ClientNo, type Line, SITTERS, type SitterNo, type Step } from './history';

interface Said {
  client: ClientNo;
  line: Line | null;
  /** Whom it was routed to, or who wrote it; null for the owner. */
  sitter: SitterNo | null;
}

const MINUTE = 60_000;

export class LawBroken extends Error {
  override readonly name = 'LawBroken';
}

/** What a history came to; two businesses that took the same one must say the same. */
export type Outcome = string[];

/**
 * Plays a history and holds every step against the entitlements (law 1): nothing is routed to, shown to or taken from
 * somebody who was not entitled at that very instant. Throws LawBroken. After every step everybody looks at everything.
 */
export async function checkHistory(business: Business, steps: readonly Step[], from: Date): Promise<Outcome> {
  const entitlements = new Entitlements();
  const said = new Map<string, Said>();
  const outcome: Outcome = [];
  let now = from;
  for (const [index, step] of steps.entries()) {
    const where = `step ${index} (${JSON.stringify(step)})`;
    switch (step.kind) {
      case 'wait':
        now = new Date(now.getTime() + step.minutes * MINUTE);
        break;
      case 'act': {
        const isTaken = await business.act(step.act, now);
        if (isTaken) entitlements.note(step.act, now);
        outcome.push(`${step.act.kind} ${isTaken}`);
        break;
      }
      case 'text': {
        const { messageId, sitter, reason } = await business.text(step, now);
        said.set(messageId, { client: step.client, line: step.to, sitter });
        outcome.push(`text ${sitter ?? 'owner'} ${reason}`);
        checkRoute(entitlements, { ...step, sitter, now, where });
        break;
      }
      case 'say': {
        const messageId = await business.say(step, now);
        outcome.push(`say ${messageId !== null}`);
        if (messageId === null) break;
        said.set(messageId, { client: step.client, line: null, sitter: step.sitter });
        if (!entitlements.holds(step.sitter, step.client, now))
          throw new LawBroken(`${where}: written without a window`);
      }
    }
    for (const sitter of SITTERS) outcome.push(await checkView(business, entitlements, { sitter, said, now, where }));
  }
  return outcome;
}

function checkRoute(
  entitlements: Entitlements,
  text: { client: ClientNo; to: Line; sitter: SitterNo | null; now: Date; where: string },
): void {
  const { client, to, sitter, now, where } = text;
  const onDuty = SITTERS.filter((one) => entitlements.isOnDuty(one, client, now));
  if (sitter !== null && !entitlements.holds(sitter, client, now)) throw new LawBroken(`${where}: routed to ${sitter}`);
  const [only] = onDuty;
  // The other half of the law: whoever alone is entitled gets it, on the number that is always there.
  if (to === 'frontDesk' && onDuty.length === 1 && only !== undefined && entitlements.holds(only, client, now)) {
    if (sitter !== only) throw new LawBroken(`${where}: not routed to ${only}, who alone is on duty`);
  }
}

async function checkView(
  business: Business,
  entitlements: Entitlements,
  look: { sitter: SitterNo; said: ReadonlyMap<string, Said>; now: Date; where: string },
): Promise<string> {
  const { sitter, said, now, where } = look;
  const seen = await business.look(sitter, now);
  for (const { messageId, client } of seen) {
    const broken = (what: string) => new LawBroken(`${where}: ${sitter} sees ${what} of client ${client}`);
    if (!entitlements.holds(sitter, client, now)) throw broken('a message');
    const told = said.get(messageId);
    if (!told) continue;
    if (told.client !== client) throw broken('another client’s message');
    if (told.sitter !== null && told.sitter !== sitter) throw broken('another sitter’s message');
    if (told.sitter === null && told.line !== sitter) throw broken('the office’s message');
  }
  const known = seen.filter(({ messageId }) => said.has(messageId));
  const order = [...said.keys()];
  return `sees ${sitter}: ${known
    .map(({ messageId }) => order.indexOf(messageId))
    .sort((a, b) => a - b)
    .join(',')}`;
}

import type { Talk } from '../plan';
import { parseScript } from '../script/parse-script';
import { addChoice, addJob } from './add-jobs';
import type { SpokenInThread, WorldThread } from './conversation';
import { instant, mustGet, type World } from './world';

/** Makes threads, bindings, bookings, windows and choices; answers everything said, in the order of time. */
export function addTalks(world: World): { threads: WorldThread[]; spoken: SpokenInThread[] } {
  const threads: WorldThread[] = [];
  const spoken: SpokenInThread[] = [];
  for (const talk of world.plan.talks) {
    const lines = parseScript(talk.script, { now: world.tools.now, timezone: world.plan.timezone });
    const said = lines.filter((line) => line.kind === 'spoken');
    const thread = addThread(world, talk, said[0]?.at ?? world.tools.now);
    threads.push(thread);
    for (const line of lines) if (line.kind === 'job') addJob(world, thread, line);
    for (const line of lines) if (line.kind === 'choice') addChoice(world, thread, line);
    for (const line of said) spoken.push({ line, thread });
  }
  spoken.sort((a, b) => a.line.at.getTime() - b.line.at.getTime());
  return { threads, spoken };
}

function addThread(world: World, talk: Talk, boundFrom: Date): WorldThread {
  const { tools, rows } = world;
  const client = mustGet(world.clients, talk.client);
  const number = mustGet(world.numbers, talk.number);
  const id = tools.idAt(boundFrom);
  const boundUntil = talk.boundUntil ? instant(world, talk.boundUntil) : null;
  rows.bindings.push({
    id: tools.idAt(boundFrom),
    orgId: world.plan.id,
    threadId: id,
    numberId: number.id,
    partyAddress: client.phone,
    validFrom: boundFrom,
    validTo: boundUntil,
    reason: number.plan.type === 'frontDesk' ? 'inbound' : 'assignment',
    createdAt: boundFrom,
  });
  const silent = { lines: [], ownerUnread: 0, sitterUnread: 0, hasOpenAttempt: false, hasFailure: false };
  return { ...silent, id, talk, client, number, boundFrom, boundUntil };
}

/** Writes the threads once everything is said: counters, flags and previews follow from the messages. */
export function finishThreads(world: World, threads: readonly WorldThread[]): void {
  const { now } = world.tools;
  for (const thread of threads) {
    const { talk, number } = thread;
    const last = thread.lines.at(-1);
    const sitter =
      number.plan.type === 'sitter' && number.plan.sitter ? mustGet(world.sitters, number.plan.sitter) : null;
    world.rows.threads.push({
      id: thread.id,
      orgId: world.plan.id,
      clientId: thread.client.id,
      businessNumberId: number.id,
      messageNumber: number.plan.e164,
      numberClass: number.plan.type,
      scope: number.plan.type === 'frontDesk' ? 'relationship' : 'job',
      sitterId: sitter?.id ?? null,
      isMeetAndGreet: talk.isMeetAndGreet ?? false,
      ownerUnreadCount: talk.unread ? thread.ownerUnread : 0,
      sitterUnreadCount: talk.unread ? thread.sitterUnread : 0,
      hasPolicyViolation: thread.hasOpenAttempt,
      hasDeliveryFailure: thread.hasFailure,
      lastActivityAt: last?.at ?? thread.boundFrom,
      lastMessagePreview: last?.body.slice(0, 140) ?? null,
      lastMessageDirection: last?.direction ?? null,
      archivedAt: talk.archived ? now : null,
      createdAt: thread.boundFrom,
    });
  }
}

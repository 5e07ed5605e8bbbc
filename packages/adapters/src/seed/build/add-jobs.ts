import { windowOfBooking } from '@snout/domain/windows/window';
import type { ChoiceLine, JobLine } from '../script/parse-script';
import { addAudit } from './add-audit';
import type { WorldThread } from './conversation';
import { longAgo, mustGet, type World, type WorldWindow } from './world';

const DAY_MS = 86_400_000;

/** A booking is made three days ahead, or yesterday when it is still to come. */
const madeAt = (world: World, startAt: Date): Date =>
  new Date(
    Math.max(
      longAgo(world.tools.now).getTime(),
      Math.min(startAt.getTime() - 3 * DAY_MS, world.tools.now.getTime() - DAY_MS),
    ),
  );

/** The window of a job line, and its booking when it has a service. */
export function addJob(world: World, thread: WorldThread, line: JobLine): void {
  const sitter = mustGet(world.sitters, line.sitter);
  const bookingId = line.serviceType ? addBooking(world, thread, line) : null;
  const { startAt, endAt } = line.serviceType
    ? windowOfBooking({ ...line, serviceType: line.serviceType }, world.settings.windowBufferMinutes)
    : line;
  const createdAt = madeAt(world, startAt);
  const isMeeting = line.serviceType === 'meetAndGreet';
  const window: WorldWindow = {
    id: world.tools.idAt(createdAt),
    clientId: thread.client.id,
    threadId: thread.id,
    sitterId: sitter.id,
    kind: isMeeting ? 'meetAndGreet' : 'job',
    sitterAccess: !isMeeting || line.marks.has('access'),
    // What it was while it ran: stored facts say what routing saw then.
    status: 'active',
    startAt,
    endAt,
  };
  const isOver = endAt <= world.tools.now;
  const isClosed = line.marks.has('closed');
  if (!isClosed) world.windows.push(window);
  const fate = isClosed
    ? { status: 'closed' as const, closedReason: 'owner' }
    : { status: isOver ? ('expired' as const) : ('active' as const), closedReason: isOver ? 'ended' : null };
  world.rows.windows.push({ ...window, ...fate, orgId: world.plan.id, bookingId, createdAt });
  addAudit(world, {
    type: 'window.created',
    at: createdAt,
    actor: { type: 'owner', id: world.ownerId },
    subject: { type: 'window', id: window.id },
    threadId: thread.id,
    data: { sitterId: sitter.id, startAt: startAt.toISOString(), endAt: endAt.toISOString() },
  });
}

function addBooking(world: World, thread: WorldThread, line: JobLine): string {
  const { serviceType, startAt, endAt, marks } = line;
  if (!serviceType) throw new Error('A booking needs a service');
  const id = world.tools.idAt(madeAt(world, startAt));
  const isReleased = marks.has('released');
  const done = endAt <= world.tools.now ? ('completed' as const) : ('confirmed' as const);
  const status = marks.has('closed') ? ('cancelled' as const) : done;
  world.rows.bookings.push({
    id,
    orgId: world.plan.id,
    clientId: thread.client.id,
    sitterId: mustGet(world.sitters, line.sitter).id,
    serviceType,
    startAt,
    endAt,
    status: isReleased ? 'released' : status,
    releasedAt: isReleased ? new Date(endAt.getTime() + 3 * 3_600_000) : null,
    recurrence: marks.has('recurring') ? 'weekly' : 'none',
    createdAt: madeAt(world, startAt),
  });
  return id;
}

/** The office chose among sitters on duty; holds until the overlap ends. */
export function addChoice(world: World, thread: WorldThread, line: ChoiceLine): void {
  const sitter = mustGet(world.sitters, line.sitter);
  const onDuty = world.windows.filter(
    (window) =>
      window.clientId === thread.client.id &&
      window.startAt <= line.at &&
      window.endAt !== null &&
      line.at < window.endAt,
  );
  const ends = onDuty.flatMap((window) => (window.endAt ? [window.endAt.getTime()] : []));
  if (ends.length < 2) throw new Error(`There is nothing to choose for ${thread.client.key}`);
  const validUntil = new Date(Math.min(...ends));
  world.rows.overlapChoices.push({
    id: world.tools.idAt(line.at),
    orgId: world.plan.id,
    threadId: thread.id,
    sitterId: sitter.id,
    chosenBy: world.ownerId,
    validUntil,
    createdAt: line.at,
  });
  addAudit(world, {
    type: 'routing.sitter_chosen',
    at: line.at,
    actor: { type: 'owner', id: world.ownerId },
    subject: { type: 'thread', id: thread.id },
    threadId: thread.id,
    data: { sitterId: sitter.id, validUntil: validUntil.toISOString() },
  });
}

import { createBooking } from '@snout/contracts/bookings';
import { createMeetAndGreet } from '@snout/contracts/meet-and-greets';
import type { BodyOf, Endpoint } from '@snout/contracts/shared/endpoint';
import { createWindow } from '@snout/contracts/windows';
import type { Recurrence, ServiceType } from '@snout/domain/shared/vocabulary';
import { ApiError } from '../../lib/call';
import { zonedToIso } from '../../lib/zoned-time';

export interface BookingDraft {
  clientId: string;
  sitterId: string;
  serviceType: ServiceType;
  /** Wall-clock times of the business. */
  start: string;
  end: string;
  recurrence: Recurrence;
}

export interface WindowDraft {
  threadId: string;
  sitterId: string;
  start: string;
  end: string;
}

export type FieldErrors = Partial<Record<string, string>>;
export type Read<B> = { kind: 'ok'; body: B } | { kind: 'wrong'; errors: FieldErrors };

/** What to say at a field, instead of what a schema says of a form. */
const WORDS: Readonly<Record<string, string>> = {
  clientId: 'Choose a client.',
  threadId: 'Choose a conversation.',
  sitterId: 'Choose a sitter.',
  startAt: 'Give a date and a time.',
  endAt: 'Give a date and a time.',
};
const END_FIRST = 'The end must be after the start.';

/** A half-typed time stays what it is, for the schema to refuse. */
const toInstant = (local: string, timeZone: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? zonedToIso(local, timeZone) : local;

function read<E extends Endpoint & { body: NonNullable<Endpoint['body']> }>(
  endpoint: E,
  body: BodyOf<E> & { startAt: string; endAt?: string | null | undefined },
): Read<BodyOf<E>> {
  const parsed = endpoint.body.safeParse(body);
  const errors: FieldErrors = {};
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const field = String(issue.path[0]);
    errors[field] ??= WORDS[field] ?? issue.message;
  }
  const isBackwards = body.endAt && !errors.startAt && !errors.endAt && body.endAt <= body.startAt;
  if (isBackwards) errors.endAt = END_FIRST;
  return Object.keys(errors).length > 0 ? { kind: 'wrong', errors } : { kind: 'ok', body };
}

/** With a sitter a booking is confirmed at once; without one it is a request. */
export function readBooking(draft: BookingDraft, timeZone: string): Read<BodyOf<typeof createBooking>> {
  const { clientId, sitterId, serviceType, start, end, recurrence } = draft;
  return read(createBooking, {
    clientId,
    sitterId: sitterId || null,
    serviceType,
    startAt: toInstant(start, timeZone),
    endAt: toInstant(end, timeZone),
    status: sitterId ? 'confirmed' : 'requested',
    recurrence,
  });
}

/** Without an end the window is open-ended. */
export function readWindow(draft: WindowDraft, timeZone: string): Read<BodyOf<typeof createWindow>> {
  const { threadId, sitterId, start, end } = draft;
  const endAt = end ? toInstant(end, timeZone) : null;
  return read(createWindow, { threadId, sitterId, startAt: toInstant(start, timeZone), endAt });
}

/** A first meeting has a sitter and an end from the start. */
export function readMeeting(
  draft: Pick<BookingDraft, 'clientId' | 'sitterId' | 'start' | 'end'>,
  timeZone: string,
): Read<BodyOf<typeof createMeetAndGreet>> {
  const { clientId, sitterId, start, end } = draft;
  return read(createMeetAndGreet, {
    clientId,
    sitterId,
    startAt: toInstant(start, timeZone),
    endAt: toInstant(end, timeZone),
  });
}

/** What the server said about single fields. */
export function fieldErrorsOf(error: unknown): FieldErrors {
  if (!(error instanceof ApiError) || error.code !== 'validation_failed') return {};
  return Object.fromEntries((error.problem.errors ?? []).map(({ path, message }) => [path, message]));
}

/** The window in the way, when that is why it was refused. */
export const clashOf = (error: unknown): string | null =>
  (error instanceof ApiError &&
    error.code === 'window_overlap' &&
    error.problem.errors?.find(({ windowId }) => windowId)?.windowId) ||
  null;

import { describe, expect, it, test } from 'vitest';
import { ApiError } from '../../lib/call';
import { aBooking, aWindow } from '../../testing/a-job';
import { toClientOptions } from './client-options';
import { type BookingDraft, clashOf, fieldErrorsOf, readBooking, readWindow } from './drafts';
import {
  bookingOffers,
  clockNote,
  endWindowOffer,
  endWords,
  numberWords,
  REPEAT_WORDS,
  replyWindowWords,
  stretchWords,
  visitWords,
} from './effects';
import { toJobs } from './jobs';

const AUSTIN = 'America/Chicago';
const ID = '019b0000-0000-7000-8000-000000000001';
const draft: BookingDraft = {
  clientId: ID,
  sitterId: ID,
  serviceType: 'walk',
  start: '2026-11-21T10:00',
  end: '2026-11-21T10:30',
  recurrence: 'weekly',
};

describe('a booking that was filled in', () => {
  it('is confirmed with a sitter, and a request without one', () => {
    expect(readBooking(draft, AUSTIN)).toMatchObject({
      kind: 'ok',
      body: { startAt: '2026-11-21T16:00:00.000Z', status: 'confirmed', recurrence: 'weekly' },
    });
    expect(readBooking({ ...draft, sitterId: '' }, AUSTIN)).toMatchObject({
      kind: 'ok',
      body: { sitterId: null, status: 'requested' },
    });
  });

  test.each<[string, Partial<BookingDraft>, object]>([
    ['without a client', { clientId: '' }, { clientId: 'Choose a client.' }],
    ['without times', { start: '', end: '' }, { startAt: 'Give a date and a time.', endAt: 'Give a date and a time.' }],
    ['that ends as it starts', { end: draft.start }, { endAt: 'The end must be after the start.' }],
  ])('%s says what is missing where', (_name, over, errors) =>
    expect(readBooking({ ...draft, ...over }, AUSTIN)).toEqual({ kind: 'wrong', errors }),
  );
});

it('a window needs a conversation and a sitter, and no end', () => {
  expect(readWindow({ threadId: ID, sitterId: ID, start: draft.start, end: '' }, AUSTIN)).toMatchObject({
    kind: 'ok',
    body: { endAt: null },
  });
  expect(readWindow({ threadId: '', sitterId: '', start: draft.start, end: '' }, AUSTIN)).toEqual({
    kind: 'wrong',
    errors: { threadId: 'Choose a conversation.', sitterId: 'Choose a sitter.' },
  });
});

it('takes from a refusal the fields it names, or the window in the way', () => {
  const refused = new ApiError('validation_failed', 400, { errors: [{ path: 'endAt', message: 'is too early' }] });
  const clash = new ApiError('window_overlap', 400, { errors: [{ path: 'startAt', message: 'x', windowId: ID }] });
  expect([fieldErrorsOf(refused), clashOf(refused)]).toEqual([{ endAt: 'is too early' }, null]);
  expect([fieldErrorsOf(clash), clashOf(clash)]).toEqual([{}, ID]);
  expect([fieldErrorsOf(new Error('x')), clashOf(null)]).toEqual([{}, null]);
});

describe('times in words', () => {
  const { startAt, endAt } = aBooking();
  const buffers = { dropIn: 60, walk: 45, houseSitting: 120, meetAndGreet: 0 };

  it('name the zone, and the day once when there is one', () => {
    expect(stretchWords(startAt, endAt, AUSTIN)).toBe('Sat, Nov 21, 10:00 AM – 10:30 AM CST');
    expect(stretchWords(startAt, '2026-11-22T16:00:00Z', AUSTIN)).toBe(
      'Sat, Nov 21, 10:00 AM CST – Sun, Nov 22, 10:00 AM CST',
    );
    expect(stretchWords(startAt, null, AUSTIN)).toBe('Sat, Nov 21, 10:00 AM CST, open-ended');
  });

  it('spell out the reply window with its buffer', () => {
    const words = (serviceType: 'dropIn' | 'walk' | 'houseSitting' | 'meetAndGreet') =>
      replyWindowWords({ serviceType, startAt, endAt }, { buffers, timeZone: AUSTIN });
    expect(words('dropIn')).toBe('Sat, Nov 21, 9:00 AM – 11:30 AM CST: the job, and 1 hour before and after.');
    expect(words('walk')).toMatch(/9:15 AM – 11:15 AM CST: the job, and 45 minutes before and after\.$/);
    expect(words('meetAndGreet')).toBe('Sat, Nov 21, 10:00 AM – 10:30 AM CST');
  });

  test.each([
    ['the clocks go back', '2026-11-01T02:00:00Z', '2026-11-01T16:00:00Z', /back .* 1 hour longer/],
    ['the clocks go forward', '2027-03-14T02:00:00Z', '2027-03-14T16:00:00Z', /forward .* 1 hour shorter/],
  ])('note when %s', (_name, from, to, words) =>
    expect(clockNote({ startAt: from, endAt: to }, AUSTIN)).toMatch(words),
  );

  it('say nothing of the clocks when they stay', () => {
    expect(clockNote({ startAt, endAt }, AUSTIN)).toBeNull();
    expect(clockNote({ startAt, endAt: null }, AUSTIN)).toBeNull();
  });

  it('say which number it goes through', () => {
    expect(numberWords('weekly', 'Jess')).toContain('Jess’s own number');
    expect(numberWords('none', 'Jess')).toContain('pool number');
  });
});

describe('what may be done', () => {
  const [job] = toJobs({ windows: [aWindow({ bookingId: 'booking' })], bookings: [aBooking()], meetings: [] });
  const at = (iso: string) => job && endWindowOffer(job, new Date(iso));
  const namesOf = (booking: ReturnType<typeof aBooking>, iso: string) =>
    bookingOffers(booking, new Date(iso)).map(({ name }) => name);

  it('a running window is ended, one ahead deleted, one that is over left alone', () => {
    expect(at('2026-11-21T15:00:00Z')).toMatchObject({ name: 'endNow', effect: expect.stringContaining('go to you') });
    expect(at('2026-11-21T14:59:00Z')).toMatchObject({
      name: 'remove',
      effect: expect.stringContaining('booking stays'),
    });
    expect(at('2026-11-21T17:00:00Z')).toBeNull();
  });

  it('a job that has begun may be over; one ahead is cancelled', () => {
    expect(namesOf(aBooking(), '2026-11-21T16:00:00Z')).toEqual(['release', 'cancel']);
    expect(namesOf(aBooking(), '2026-11-21T15:59:00Z')).toEqual(['cancel']);
    expect(namesOf(aBooking({ sitterId: null, sitterName: null }), '2026-11-21T16:00:00Z')).toEqual(['cancel']);
    expect(namesOf(aBooking({ status: 'cancelled' }), '2026-11-21T16:00:00Z')).toEqual([]);
  });
});

describe('a visit that repeats', () => {
  it('is told from one that stands alone, with how far ahead visits are made and until when', () => {
    expect(visitWords(aBooking())).toBeNull();
    expect(visitWords(aBooking({ seriesId: ID, visitNo: 3 }))).toBe(
      `Visit 3 of a job that repeats every week. ${REPEAT_WORDS}`,
    );
    expect(REPEAT_WORDS).toMatch(/four weeks ahead.*go on until you end them/);
  });

  it('called off by itself leaves the others; with all later ones none are made any more', () => {
    const cancel = bookingOffers(aBooking(), new Date('2026-11-21T15:59:00Z'))[0];
    expect(cancel && endWords(cancel, 'this')).toMatch(/called off.*The other visits stay\.$/);
    expect(cancel && endWords(cancel, 'following')).toMatch(/all later visits are called off, and no more are made/);
  });
});

it('offers clients by name, with their pets, and by number who has no name', () => {
  const contactPoints = [
    { channel: 'email', address: 'maya@example.com' },
    { channel: 'sms', address: '+15125550111' },
  ] as const;
  const maya = { id: 'a', name: 'Maya', petNames: ['Biscuit'], contactPoints };
  const someone = { id: 'b', name: null, petNames: [], contactPoints };
  expect(toClientOptions([maya, someone, { ...someone, id: 'c', contactPoints: [] }])).toEqual([
    { id: 'b', label: '(512) 555-0111' },
    { id: 'a', label: 'Maya', detail: 'Biscuit' },
    { id: 'c', label: 'Unknown caller' },
  ]);
});

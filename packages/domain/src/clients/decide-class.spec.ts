import type { ClassReason } from '../shared/vocabulary';
import {
  type ClassFacts,
  decideClass,
  doPlansOverlap,
  findNextTurn,
  type PlanSpan,
  toPlanStatus,
} from './decide-class';

const day = (n: number): Date => new Date(Date.UTC(2026, 0, n));
const plan = (from: number, to: number | null): PlanSpan => ({
  activeFrom: day(from),
  activeTo: to === null ? null : day(to),
});
const NOTHING: ClassFacts = { recurringOverride: null, plans: [], hasRecurringBooking: false };

it.each<[string, Partial<ClassFacts>, boolean, ClassReason]>([
  ['nothing recurring makes a one-time client', {}, false, 'nothingRecurring'],
  ['a recurring booking makes a recurring client', { hasRecurringBooking: true }, true, 'recurringBooking'],
  ['an active plan makes a recurring client', { plans: [plan(1, null)] }, true, 'weeklyPlan'],
  ['a plan counts from its first instant', { plans: [plan(10, null)] }, true, 'weeklyPlan'],
  ['a plan no longer counts at its end', { plans: [plan(1, 10)] }, false, 'nothingRecurring'],
  ['a plan to come does not count yet', { plans: [plan(11, null)] }, false, 'nothingRecurring'],
  ['one active plan among others is enough', { plans: [plan(1, 5), plan(9, 20)] }, true, 'weeklyPlan'],
  [
    'a plan that is over leaves it to the bookings',
    { plans: [plan(1, 5)], hasRecurringBooking: true },
    true,
    'recurringBooking',
  ],
  ['the owner’s “recurring” needs nothing else', { recurringOverride: true }, true, 'ownersWord'],
  [
    'the owner’s “one-time” beats plans and bookings',
    { recurringOverride: false, plans: [plan(1, null)], hasRecurringBooking: true },
    false,
    'ownersWord',
  ],
])('%s', (_rule, facts, isRecurring, reason) => {
  expect(decideClass({ ...NOTHING, ...facts }, day(10))).toEqual({ isRecurring, reason });
});

it.each<[PlanSpan, Date | null, string]>([
  [plan(11, 20), day(11), 'upcoming'],
  [plan(10, 20), day(20), 'active'],
  [plan(1, null), null, 'active'],
  [plan(1, 10), null, 'over'],
])('plan %#: its next turn and its status', (span, turn, status) => {
  expect(findNextTurn(span, day(10))).toEqual(turn);
  expect(toPlanStatus(span, day(10))).toBe(status);
});

it.each<[string, PlanSpan, PlanSpan, boolean]>([
  ['one after the other', plan(1, 10), plan(10, 20), false],
  ['sharing a day', plan(1, 11), plan(10, 20), true],
  ['one inside the other', plan(1, 30), plan(10, 20), true],
  ['one without end, before', plan(1, null), plan(10, 20), true],
  ['one without end, after', plan(20, null), plan(10, 20), false],
  ['both without end', plan(1, null), plan(2, null), true],
])('plans %s', (_case, a, b, overlap) => {
  expect([doPlansOverlap(a, b), doPlansOverlap(b, a)]).toEqual([overlap, overlap]);
});

import fc from 'fast-check';
import { SERVICE_TYPES, type ServiceType } from '../../shared/vocabulary';

/** A small business in which everything can go wrong: few people, so that they meet all the time. */
export const CLIENTS = [0, 1, 2] as const;
export const SITTERS = [0, 1] as const;
export type ClientNo = (typeof CLIENTS)[number];
export type SitterNo = (typeof SITTERS)[number];

/** A business number: the front desk, the one pool number, or a sitter's own. */
export type Line = 'frontDesk' | 'pool' | SitterNo;

/** Minutes from now, and how long. */
interface Span {
  inMinutes: number;
  lasts: number;
}

/** What the office does. `nth` picks one of those there are by then, modulo their number. */
export type Act =
  | ({ kind: 'book'; client: ClientNo; sitter: SitterNo; service: ServiceType; weekly: boolean } & Span)
  | { kind: 'moveBooking'; nth: number; byMinutes: number }
  | { kind: 'giveBooking'; nth: number; sitter: SitterNo }
  | { kind: 'endBooking'; nth: number; how: 'cancelled' | 'released' }
  | ({ kind: 'openWindow'; client: ClientNo; sitter: SitterNo; isOpenEnded: boolean } & Span)
  | { kind: 'closeWindow'; nth: number }
  | ({ kind: 'meet'; client: ClientNo; sitter: SitterNo } & Span)
  | { kind: 'access'; nth: number; allowed: boolean }
  | { kind: 'decide'; nth: number; outcome: 'approved' | 'failed' }
  | { kind: 'lock'; sitter: SitterNo; locked: boolean }
  | { kind: 'choose'; client: ClientNo; sitter: SitterNo }
  | { kind: 'offboard'; sitter: SitterNo; hasHeir: boolean };

export type Step =
  | { kind: 'wait'; minutes: number }
  | { kind: 'act'; act: Act }
  | { kind: 'text'; client: ClientNo; to: Line }
  | { kind: 'say'; sitter: SitterNo; client: ClientNo };

const client = fc.constantFrom(...CLIENTS);
const sitter = fc.constantFrom(...SITTERS);
const nth = fc.nat({ max: 5 });
/** Ends and starts fall on the quarter, so that edges meet. */
const quarters = (min: number, max: number) => fc.integer({ min, max }).map((n) => n * 15);
const span = { inMinutes: quarters(-8, 16), lasts: quarters(1, 16) };

const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('book' as const),
      client,
      sitter,
      service: fc.constantFrom(...SERVICE_TYPES),
      weekly: fc.boolean(),
      ...span,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('moveBooking' as const), nth, byMinutes: quarters(-12, 12) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('giveBooking' as const), nth, sitter }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('endBooking' as const),
      nth,
      how: fc.constantFrom('cancelled' as const, 'released' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('openWindow' as const),
      client,
      sitter,
      isOpenEnded: fc.boolean(),
      ...span,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('closeWindow' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('meet' as const), client, sitter, ...span }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('access' as const), nth, allowed: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      nth,
      outcome: fc.constantFrom('approved' as const, 'failed' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lock' as const), sitter, locked: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('choose' as const), client, sitter }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('offboard' as const), sitter, hasHeir: fc.boolean() }) },
);

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: quarters(1, 12) }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('act' as const), act: anAct }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('text' as const),
      client,
      to: fc.constantFrom<Line[]>('frontDesk', 'pool', 'pool', 0, 1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('say' as const), sitter, client }) },
);

/** What happens in a business over some days, in any order. */
export const aHistory = (maxLength: number): fc.Arbitrary<Step[]> => fc.array(aStep, { minLength: 3, maxLength });

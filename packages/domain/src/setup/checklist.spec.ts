import { type ChecklistFacts, type ChecklistMarks, type ChecklistStep, SETUP_STEPS, toChecklist } from './checklist';

const nothing: ChecklistFacts = {
  isProviderConnected: false,
  hasFrontDesk: false,
  numbers: 0,
  numbersReachingUs: 0,
  sitters: 0,
  sittersWithNumber: 0,
  hasReadText: false,
  hasOwnerText: false,
  hasDeliveredText: false,
  hasBlockedText: false,
};
const noMarks: ChecklistMarks = { done: [], skipped: [], isTourHidden: false };
const stateOf = (step: ChecklistStep, facts: Partial<ChecklistFacts>, marks: Partial<ChecklistMarks> = {}) =>
  toChecklist([step], { facts: { ...nothing, ...facts }, marks: { ...noMarks, ...marks } })[0]?.state;

test.each<[string, ChecklistStep, Partial<ChecklistFacts>, Partial<ChecklistMarks>, string]>([
  ['nothing happened yet', 'provider', {}, {}, 'todo'],
  ['a connected provider', 'provider', { isProviderConnected: true }, {}, 'done'],
  ['no number at all reaches us', 'webhooks', {}, {}, 'todo'],
  ['one of two numbers reaches us', 'webhooks', { numbers: 2, numbersReachingUs: 1 }, {}, 'todo'],
  ['all numbers reach us', 'webhooks', { numbers: 2, numbersReachingUs: 2 }, {}, 'done'],
  ['no sitter yet', 'sitters', {}, {}, 'todo'],
  ['a sitter without a number', 'sitters', { sitters: 2, sittersWithNumber: 1 }, {}, 'todo'],
  ['all sitters have numbers', 'sitters', { sitters: 2, sittersWithNumber: 2 }, {}, 'done'],
  ['ticked by hand', 'policy', {}, { done: ['policy'] }, 'done'],
  ['skipped', 'whyHere', {}, { skipped: ['whyHere'] }, 'skipped'],
  ['skipped, and then it happened', 'answerText', { hasOwnerText: true }, { skipped: ['answerText'] }, 'done'],
])('%s', (_rule, step, facts, marks, expected) => expect(stateOf(step, facts, marks)).toBe(expected));

test('every step asked for is answered, in its order', () =>
  expect(toChecklist(SETUP_STEPS, { facts: nothing, marks: noMarks }).map(({ step }) => step)).toEqual([
    ...SETUP_STEPS,
  ]));

import type { RouteSpan } from '@snout/contracts/routing';
import { describe, expect, it, test } from 'vitest';
import { spanAt } from '../../ui/routing/route-words';
import { changeBeside, compareWords, dayAround, differingRules, placeOn, readDraft } from './simulation';

const ZONE = 'America/Chicago';
const draft = { from: '(512) 555-0142', to: '+1 512 555 0100', at: '2026-11-21T09:30', vs: '', text: 'hello' };

describe('what is filled in', () => {
  it('becomes a question in E.164 and in instants of the business', () => {
    expect(readDraft(draft, ZONE)).toEqual({
      isRight: true,
      question: { from: '+15125550142', to: '+15125550100', text: 'hello', at: '2026-11-21T15:30:00.000Z' },
      vs: null,
    });
  });
  test.each<[string, object, object]>([
    ['from', { from: '12' }, { from: 'This is not a phone number.' }],
    ['to', { to: 'front desk' }, { to: 'This is not a phone number.' }],
    ['time', { at: '' }, { at: 'Choose a day and a time.' }],
    ['second time', { vs: 'soon' }, { vs: 'Choose a day and a time.' }],
  ])('a wrong %s is named', (_field, over, errors) => {
    expect(readDraft({ ...draft, ...over }, ZONE)).toEqual({ isRight: false, errors });
  });
});

test.each([
  ['an ordinary day', '2026-11-21T15:30:00Z', '2026-11-21T06:00:00.000Z', '2026-11-22T06:00:00.000Z'],
  ['the evening is still that day', '2026-11-22T05:59:59Z', '2026-11-21T06:00:00.000Z', '2026-11-22T06:00:00.000Z'],
  ['a day of 23 hours', '2027-03-14T18:00:00Z', '2027-03-14T06:00:00.000Z', '2027-03-15T05:00:00.000Z'],
  ['the last day of a month', '2026-11-30T18:00:00Z', '2026-11-30T06:00:00.000Z', '2026-12-01T06:00:00.000Z'],
])('%s', (_name, at, from, to) => expect(dayAround(at, ZONE)).toEqual({ from, to }));

const DAY = { from: '2026-11-21T06:00:00Z', to: '2026-11-22T06:00:00Z' };
const span = (from: string, to: string, over: Partial<RouteSpan> = {}): RouteSpan => ({
  from: `2026-11-21T${from}:00Z`,
  to: `2026-11-21T${to}:00Z`,
  target: 'owner',
  sitterId: null,
  sitterName: null,
  reason: 'noActiveWindow',
  summary: 'The office got it.',
  ...over,
});
const SPANS = [span('06:00', '10:00'), span('10:00', '12:00', { sitterName: 'Jess' }), span('12:00', '23:00')];

test.each([
  ['2026-11-21T06:00:00Z', 0],
  ['2026-11-21T18:00:00Z', 0.5],
  ['2026-11-23T18:00:00Z', 1],
])('%s lies at %d of the day', (at, place) => expect(placeOn(DAY, at)).toBe(place));

test.each<[string, 'before' | 'after', string | null]>([
  ['2026-11-21T07:00:00Z', 'after', '2026-11-21T10:00:00Z'],
  ['2026-11-21T10:00:00Z', 'after', '2026-11-21T12:00:00Z'],
  ['2026-11-21T12:00:00Z', 'after', null],
  ['2026-11-21T12:00:00Z', 'before', '2026-11-21T10:00:00Z'],
  ['2026-11-21T10:00:00Z', 'before', null],
])('from %s the change %s is %s', (at, direction, found) => expect(changeBeside(SPANS, at, direction)).toBe(found));

it('a stretch holds its start and not its end', () => {
  expect(spanAt(SPANS, '2026-11-21T10:00:00Z')?.sitterName).toBe('Jess');
  expect(spanAt(SPANS, '2026-11-21T12:00:00Z')?.sitterName).toBeNull();
});

describe('two answers', () => {
  const step = (rule: string, sentence: string) => ({ rule, sentence, matched: false, saw: '' });
  it('differ where a rule says something else, or is not reached', () => {
    const a = { trace: [step('R1', 'No.'), step('R6', 'Nobody is on duty.')] };
    const b = { trace: [step('R1', 'No.'), step('R6', 'Jess is on duty.'), step('R9', 'Yes.')] };
    expect([...differingRules(a, b)]).toEqual(['R6', 'R6', 'R9'].filter((rule, at, all) => all.indexOf(rule) === at));
    expect(differingRules(a, a).size).toBe(0);
  });
  it('are compared in one sentence', () => {
    const office = { target: 'owner' as const, sitterId: null, reason: 'noActiveWindow' };
    expect(compareWords(office, office)).toContain('the same reason');
    expect(compareWords(office, { ...office, reason: 'consentKeyword' })).toContain('another reason');
    expect(compareWords(office, { target: 'sitter', sitterId: 'j', reason: 'activeWindow' })).toContain(
      'Somebody else',
    );
  });
});

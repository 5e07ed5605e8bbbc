import type { MeetAndGreetStatus, SitterStatus } from '../shared/vocabulary';
import { decideAccess, decideOutcome } from './decide-meet-and-greet';

const END = new Date('2026-05-04T11:00:00Z');
const BEFORE = new Date(END.getTime() - 1);
const refused = (why: string) => ({ kind: 'refused', why });
const meeting = (over: object = {}) => ({ status: 'pending' as const, sitterAccess: false, endAt: END, ...over });
const allow = { allowed: true, at: BEFORE, sitter: 'active' as const };

test.each([
  ['letting the sitter in', {}, allow, { kind: 'do' }],
  ['letting in somebody who is in', { sitterAccess: true }, allow, { kind: 'nothing' }],
  ['letting in when the meeting ends now', {}, { ...allow, at: END }, refused('isOver')],
  ['letting in after the decision', { status: 'approved' as const }, allow, refused('decidedAlready')],
  ['letting in a sitter who left', {}, { ...allow, sitter: 'offboarded' as const }, refused('sitterNotActive')],
  ['putting out', { sitterAccess: true }, { ...allow, allowed: false }, { kind: 'do' }],
  ['putting out after the end', { sitterAccess: true }, { ...allow, allowed: false, at: END }, { kind: 'do' }],
  [
    'putting out a sitter who left',
    { sitterAccess: true },
    { ...allow, allowed: false, sitter: 'offboarded' as const },
    { kind: 'do' },
  ],
  ['putting out somebody who seems to be out', {}, { ...allow, allowed: false }, { kind: 'do' }],
])('%s', (_rule, over, wish, expected) => expect(decideAccess(meeting(over), wish)).toEqual(expected));

const able = { sitter: 'active' as SitterStatus, sitterHasNumber: true };
test.each<[string, MeetAndGreetStatus, 'approved' | 'failed', object, object]>([
  ['approving', 'pending', 'approved', {}, { kind: 'do' }],
  ['approving twice', 'approved', 'approved', {}, { kind: 'nothing' }],
  ['approving what failed', 'failed', 'approved', {}, refused('otherDecision')],
  ['approving a sitter who left', 'pending', 'approved', { sitter: 'offboarded' }, refused('sitterNotActive')],
  [
    'approving a sitter without a number',
    'pending',
    'approved',
    { sitterHasNumber: false },
    refused('sitterWithoutNumber'),
  ],
  ['failing', 'pending', 'failed', {}, { kind: 'do' }],
  ['failing a sitter who left', 'pending', 'failed', { sitter: 'offboarded', sitterHasNumber: false }, { kind: 'do' }],
  ['failing twice', 'failed', 'failed', {}, { kind: 'nothing' }],
  ['failing what was approved', 'approved', 'failed', {}, refused('otherDecision')],
])('%s', (_rule, status, outcome, over, expected) =>
  expect(decideOutcome({ status }, { outcome, ...able, ...over })).toEqual(expected),
);

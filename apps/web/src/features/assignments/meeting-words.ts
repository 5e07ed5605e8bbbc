import type { MeetAndGreet } from '@snout/contracts/meet-and-greets';
import { stretchWords } from './effects';

type Names = Pick<MeetAndGreet, 'clientName' | 'sitterName'>;
const namesOf = ({ clientName, sitterName }: Names) => ({
  client: clientName ?? 'The client',
  sitter: sitterName.split(' ')[0] ?? sitterName,
});

export type Word = 'approve' | 'fail';

/** What the owner's word after a meeting does. */
export function wordEffect(meeting: Names, word: Word): string {
  const { client, sitter } = namesOf(meeting);
  return word === 'approve'
    ? `${client} texts on ${sitter}’s own number from now on, and what was said at the meeting goes with it.`
    : `${client} stays with the front desk, and ${sitter} has no access any more.`;
}

/** What the switch stands for, on or off. */
export function accessWords(meeting: MeetAndGreet, timeZone: string): string {
  const { client, sitter } = namesOf(meeting);
  const when = stretchWords(meeting.startAt, meeting.endAt, timeZone);
  return meeting.sitterAccess
    ? `${sitter} texts with ${client} through the front desk, ${when}, and sees nothing else of it.`
    : `Texts of ${client} go to you, also during the meeting.`;
}

/** Meetings that are over and wait for a word, the oldest first. */
export const toDecide = (meetings: readonly MeetAndGreet[], now: Date): MeetAndGreet[] =>
  meetings
    .filter(({ status, endAt }) => status === 'pending' && new Date(endAt) <= now)
    .toSorted((a, b) => a.endAt.localeCompare(b.endAt));

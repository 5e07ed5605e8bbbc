import { toScanText } from '../tokens';
import { detectFrames } from './frames';

const rulesOf = (text: string): string[] => detectFrames(toScanText(text)).map((hit) => hit.rule);

describe('what a sentence speaks of', () => {
  test.each([
    ['frame.past_the_business', 'we skip those booking fees and you hire me'],
    ['frame.past_the_business', 'you hire me, and we skip those booking fees'],
    ['frame.cheaper', 'I could give you a discount if you come to me'],
    ['frame.cut', 'the agency keeps 40 percent so come to me'],
    ['frame.leaving', 'I am leaving the company, would you stay with me?'],
    ['frame.number', 'is this your number?'],
    ['frame.hush', 'this chat is monitored'],
    ['frame.past_the_business', 'would you be open to an arrangement that does not involve them'],
    ['frame.past_the_business', "don't put it in the app, just come by"],
    ['frame.past_the_business', 'can you come without me booking it'],
    ['frame.cut', 'they take half of what you pay'],
    ['frame.later', 'how do I get hold of you once this is over'],
    ['frame.leaving', "I'm quitting soon but I can still walk him"],
    ['frame.alone', 'it would be 15 if it was just us, for 15'],
    ['frame.mine', 'are you allowed to take clients on your own'],
  ])('what makes an offer is found in either order and any words: %s', (rule, text) => {
    expect(rulesOf(text)).toContain(rule);
  });

  test.each([
    ['one concept alone', 'Could we get a discount for two dogs?'],
    ['two concepts in two sentences', 'Is there a discount? The cat will come to me.'],
    ['two concepts far apart', `A discount ${'for the dogs and the cats '.repeat(6)}who come to me`],
    ["the vet's number", 'the vet has my number'],
    ['a number that is counted', 'you are number 8 and your number 8 is lucky'],
    ['a number that stays as it is', 'Thanks again, my number is the same'],
    ['a walk put off', "Don't book it yet, I will come back to you tomorrow"],
    ['a message after the walk', 'text me once the visit is over'],
    ['halves of a pill', 'they take half a pill each'],
    ['going out', "I'm leaving soon but I can still walk him"],
    ['what is denied', 'I cannot share my number here'],
  ])('no offer: %s', (_what, text) => {
    expect(rulesOf(text)).toEqual([]);
  });

  test('the finding reaches from the first word of the one to the last of the other', () => {
    const text = 'ok, a discount if you come to me, fine';
    const [hit] = detectFrames(toScanText(text));
    expect(text.slice(hit?.start, hit?.end)).toBe('discount if you come to me');
  });

  test('a word torn in pieces is mended before it is judged', () => {
    expect(rulesOf('is this your num ber')).toContain('frame.number');
  });
});

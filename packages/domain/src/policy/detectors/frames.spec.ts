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

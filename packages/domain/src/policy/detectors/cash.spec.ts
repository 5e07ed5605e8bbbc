import { toScanText } from '../tokens';
import { findCash } from './cash';

const isFound = (text: string): boolean => findCash(toScanText(text)).length > 0;

describe('cash', () => {
  test.each([
    'I left your cash on the counter',
    'would cash be ok',
    '30 a day cash',
    'cash or check is fine',
    'I accept checks',
    'te dejo el dinero en efectivo',
  ])('is pay when it has a payee, a sum or a wish: %s', (text) => {
    expect(isFound(text)).toBe(true);
  });

  test.each([
    ['another purpose', 'I left 20 cash on the counter for pizza'],
    ['another payee', 'The groomer takes cash only, I left $60'],
    ['a dog of that name', 'Is Cash ok? He was limping'],
    ['the house rule', 'no cash please, all in the app'],
  ])('is left alone: %s', (_what, text) => {
    expect(isFound(text)).toBe(false);
  });
});

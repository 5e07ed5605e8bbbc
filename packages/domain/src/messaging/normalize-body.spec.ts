import { normalizeBody } from './normalize-body';

test.each([
  ['plain text', 'Hi there', 'Hi there', false],
  ['spaces at the ends', '  Hi \n', 'Hi', false],
  ['a NUL', 'H\0i', 'Hi', true],
  ['a lone high surrogate', 'Hi\ud83d', 'Hi', true],
  ['a lone low surrogate', '\udc36Hi', 'Hi', true],
  ['a whole emoji', 'Hi 🐶', 'Hi 🐶', false],
  ['right-to-left text', 'שלום', 'שלום', false],
])('%s', (_rule, raw, body, wasAltered) => {
  expect(normalizeBody(raw)).toEqual({ body, wasAltered });
});

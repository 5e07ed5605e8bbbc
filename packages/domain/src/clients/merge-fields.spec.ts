import { type ClientCard, mergeCards } from './merge-fields';

const card = (over: Partial<ClientCard> = {}): ClientCard => ({
  name: null,
  timezone: null,
  notes: null,
  petNames: [],
  recurringOverride: null,
  ...over,
});

it.each<[string, Partial<ClientCard>, Partial<ClientCard>, Partial<ClientCard>]>([
  ['what it says stays', { name: 'Ada' }, { name: 'A. Byron' }, { name: 'Ada' }],
  ['what it lacks is filled in', {}, { name: 'Ada', timezone: 'UTC' }, { name: 'Ada', timezone: 'UTC' }],
  ['notes add up', { notes: 'Gate 4' }, { notes: 'Rex bites' }, { notes: 'Gate 4\n\nRex bites' }],
  ['the same notes are said once', { notes: 'Gate 4' }, { notes: 'Gate 4' }, { notes: 'Gate 4' }],
  ['pets add up once each', { petNames: ['Rex'] }, { petNames: ['rex', 'Mia'] }, { petNames: ['Rex', 'Mia'] }],
  ['its own class stays', { recurringOverride: false }, { recurringOverride: true }, { recurringOverride: false }],
  ['a class only the other had follows', {}, { recurringOverride: true }, { recurringOverride: true }],
])('of two cards, %s', (_rule, survivor, merged, result) => {
  expect(mergeCards(card(survivor), card(merged))).toEqual(card(result));
});

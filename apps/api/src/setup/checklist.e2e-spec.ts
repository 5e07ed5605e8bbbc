import { call, tokenOf } from '../testing/boot-api';
import { eventually, startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

let system: WholeSystem;
beforeAll(async () => {
  system = await startWholeSystem();
});
afterAll(() => system.close());

const send = (method: string, path: string, json?: object, token = system.owner) =>
  call(system.api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const list = async () => (await send('GET', '/setup/checklist')).body;
const stateOf = (items: { step: string; state: string }[], step: string) =>
  items.find((one) => one.step === step)?.state;

it('ticks itself from what really happened', async () => {
  const before = await list();
  expect(before.setup.map(({ step }: { step: string }) => step)).toEqual([
    'provider',
    'frontDesk',
    'webhooks',
    'sitters',
    'policy',
    'testText',
  ]);
  expect(['provider', 'frontDesk', 'sitters'].map((step) => stateOf(before.setup, step))).toEqual([
    'done',
    'done',
    'done',
  ]);
  expect([stateOf(before.setup, 'testText'), stateOf(before.tour.steps, 'answerText')]).toEqual(['todo', 'todo']);
  await system.send(await system.threadOf('+15125550120'), 'Hello back');
  const after = await eventually(list, (seen) => stateOf(seen.setup, 'testText') === 'done');
  expect(stateOf(after.tour.steps, 'answerText')).toBe('done');
  await send('POST', '/setup/webhooks/install', {});
  expect(stateOf((await list()).setup, 'webhooks')).toBe('done');
});

it('keeps what only a person can say: ticked, skipped, hidden for good', async () => {
  await send('PUT', '/setup/checklist', { done: ['policy', 'whyHere'], skipped: ['sitterView'] });
  const { status, body } = await send('PUT', '/setup/checklist', { isTourHidden: true });
  expect([status, body.tour.isHidden]).toEqual([200, true]);
  const seen = await list();
  expect([stateOf(seen.setup, 'policy'), stateOf(seen.tour.steps, 'sitterView')]).toEqual(['done', 'skipped']);
  await send('PATCH', '/settings', { settings: { archiveAfterDays: 60 } });
  expect((await list()).tour.isHidden).toBe(true);
});

it('shows the meter of 49 and where the registration stands, which holds for all numbers', async () => {
  expect(await list()).toMatchObject({
    numbers: { used: 4, allowed: 49, left: 45 },
    registration: { unknown: 4, pending: 0, registered: 0, rejected: 0 },
  });
  await send('PUT', '/setup/checklist', { registration: 'registered' });
  expect((await list()).registration).toEqual({ unknown: 0, pending: 0, registered: 4, rejected: 0 });
  expect((await send('GET', '/numbers')).body.numbers[0].registration).toBe('registered');
});

it('refuses a step nobody knows, and sitters', async () => {
  expect((await send('PUT', '/setup/checklist', { done: ['dance'] })).status).toBe(400);
  const sitter = await tokenOf(system.api, system.org.ann.email);
  expect((await send('GET', '/setup/checklist', undefined, sitter)).status).toBe(403);
});

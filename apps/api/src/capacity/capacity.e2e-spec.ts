import { query } from '@snout/adapters/testing/test-database';
import { call, tokenOf } from '../testing/boot-api';
import { startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

const NOW = Date.now();
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
let system: WholeSystem;
let phones = 20;

beforeAll(async () => {
  system = await startWholeSystem();
});
afterAll(() => system.close());

const send = (method: string, path: string, json?: object, token = system.owner) =>
  call(system.api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const capacity = async () => (await send('GET', '/capacity')).body;

async function aBookedClient(sitterIds: string[], over: object = {}): Promise<string> {
  const threadId = await system.threadOf(`+151255501${phones++}`);
  const { clientId } = (await send('GET', `/messages/threads/${threadId}`)).body;
  for (const sitterId of sitterIds) {
    const times = { startAt: at(3 * 1440), endAt: at(3 * 1440 + 30) };
    await send('POST', '/bookings', {
      clientId,
      sitterId,
      serviceType: 'walk',
      status: 'confirmed',
      ...times,
      ...over,
    });
  }
  return clientId;
}

it('counts the numbers and what is left of a campaign', async () => {
  const { numbers, timezone } = await capacity();
  expect([numbers, timezone]).toEqual([{ used: 4, allowed: 49, left: 45 }, 'America/Chicago']);
});

it('names the clients whose sitters will be on duty at once, and since when', async () => {
  const clientId = await aBookedClient([system.org.ann.sitterId, system.org.bob.sitterId], { recurrence: 'weekly' });
  const { overlaps } = await capacity();
  // This week's, and the one of the visits in the week after.
  expect(overlaps).toHaveLength(2);
  expect(overlaps[0]).toMatchObject({ clientId, startAt: at(3 * 1440 - 60), endAt: at(3 * 1440 + 90) });
  expect(overlaps[0].sitters.map(({ name }: { name: string }) => name).sort()).toEqual(['Ann', 'Bob']);
});

it('says per day how many one-time clients will have to share a pool number', async () => {
  await aBookedClient([system.org.ann.sitterId]);
  await aBookedClient([system.org.ann.sitterId]);
  const { pool } = await capacity();
  expect(pool).toHaveLength(14);
  const dateOf = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' });
  const days = pool.filter(({ shortfall }: { shortfall: number }) => shortfall > 0);
  expect(days[0]).toEqual({ date: dateOf.format(new Date(at(3 * 1440))), needed: 2, available: 1, shortfall: 1 });
});

it('names sitters without a number, and numbers that rest with their end', async () => {
  const invited = await send('POST', '/sitters', { name: 'Cyd', email: 'cyd@org-1.example' });
  await send('POST', `/sitters/${system.org.bob.sitterId}/offboard`, {});
  const { sittersWithoutNumber, cooldowns } = await capacity();
  expect(sittersWithoutNumber).toEqual([{ id: invited.body.sitter.id, name: 'Cyd', nextBookingAt: null }]);
  expect(cooldowns).toMatchObject([{ numberId: system.org.bob.numberId, e164: system.org.bob.e164 }]);
  const days = (Date.parse(cooldowns[0].endsAt) - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(90);
  const [row] = await query<{ n: number }>(system.api.database, 'SELECT count(*)::int AS n FROM business_number');
  expect(row?.n).toBe(8);
});

it('is the owner’s alone, and of the own business alone', async () => {
  const sitter = await tokenOf(system.api, system.org.ann.email);
  expect((await send('GET', '/capacity', undefined, sitter)).status).toBe(403);
  const stranger = await tokenOf(system.api, system.other.ownerEmail);
  expect((await send('GET', '/capacity', undefined, stranger)).body).toMatchObject({ overlaps: [], cooldowns: [] });
});

import { call } from '../testing/boot-api';
import { aPolicyScene, type PolicyScene, type Talk } from '../testing/policy-scene';

jest.setTimeout(60_000);

let scene: PolicyScene;
let talk: Talk;

beforeAll(async () => {
  scene = await aPolicyScene();
  talk = await scene.talk(scene.org.ann, '+15125550120');
});
afterAll(() => scene.api.close());

const rules = async () => (await scene.get('/policy/rules')).body;
const rehearse = (changes: object) => scene.post('/policy/rules/rehearse', changes);
const change = (changes: object) => scene.put('/policy/rules', changes);

const patch = (settings: object) =>
  call(scene.api, 'PATCH', '/api/settings', { token: scene.owner, json: { settings } });

/** Tries rules out and puts them in force. */
async function activate(changes: object) {
  expect((await rehearse(changes)).status).toBe(200);
  expect((await change(changes)).status).toBe(200);
}

it('starts with the defaults, version 0 and the business’s own numbers allowed', async () => {
  const other = await scene.get('/policy/rules');
  expect(other.body).toMatchObject({
    customWords: [],
    allowList: [],
    splitScan: { minutes: 10, messages: 5 },
    escalationDays: 30,
    version: 0,
    changedAt: null,
    changedByName: null,
  });
  expect(other.body.ownNumbers).toEqual(expect.arrayContaining([scene.org.frontDesk.e164, scene.org.ann.e164]));
});

describe('a change of the rules', () => {
  it('is refused until exactly these rules were rehearsed, then it counts at once', async () => {
    const before = await rules();
    const changes = { customWords: ['tug league'] };
    const refused = await change(changes);
    expect([refused.status, refused.body.code]).toEqual([409, 'rehearsal_required']);
    await rehearse({ customWords: ['another word'] });
    expect((await change(changes)).status).toBe(409);
    expect(await rules()).toEqual(before);
    expect((await talk.sitterSays('I have a tug league too')).status).toBe(201);
    await activate(changes);
    const after = await rules();
    expect(after).toMatchObject({ customWords: ['tug league'], version: before.version + 1, changedByName: 'Olive' });
    const blocked = await talk.sitterSays('I have a Tug League too');
    expect([blocked.status, blocked.body.errors[0].type]).toEqual([422, 'custom']);
    const audit = await scene.rows<{ data: { version: number } }>(
      "SELECT data FROM audit_event WHERE type = 'policy.rules_changed' ORDER BY seq DESC LIMIT 1",
    );
    expect(audit[0]?.data).toMatchObject({ version: after.version, source: 'rehearsed' });
  });

  it('needs a new rehearsal once the rules it was compared with are others, or a day has passed', async () => {
    const stale = { customWords: ['moonlight'] };
    await rehearse(stale);
    await activate({ escalationDays: 45 });
    expect((await change(stale)).status).toBe(409);
    await rehearse(stale);
    await scene.rows("UPDATE policy_rehearsal SET created_at = created_at - interval '24 hours 1 second'");
    expect((await change(stale)).status).toBe(409);
    await activate(stale);
  });

  it('that changes nothing is done already', async () => {
    const before = await rules();
    expect((await change({ customWords: before.customWords })).body.version).toBe(before.version);
    expect((await change({})).body.version).toBe(before.version);
  });

  it('leaves every version that was in force readable', async () => {
    const { version } = await rules();
    const stored = await scene.rows('SELECT rules FROM policy_rule_version ORDER BY version');
    expect(stored).toHaveLength(version);
  });

  it('cannot come in by the settings', async () => {
    const answer = await scene.api.handle.ports.inTransaction(scene.org, (tx) => tx.organization.get());
    expect((await patch({ allowList: ['+15125550188'] })).status).toBe(400);
    expect((await patch({ customWords: [] })).status).toBe(400);
    expect((await patch({ billingHoldHours: 71 })).status).toBe(200);
    const after = await scene.api.handle.ports.inTransaction(scene.org, (tx) => tx.organization.get());
    expect(after.settings.customWords).toEqual(answer.settings.customWords);
  });

  it('in the settings is a new version, and rehearsals before it are stale', async () => {
    const { version, splitScan, escalationDays } = await rules();
    const rehearsed = { customWords: ['sundown'] };
    await rehearse(rehearsed);
    await patch({ splitScan, escalationDays });
    expect((await rules()).version).toBe(version);
    await patch({ splitScan: { minutes: 7, messages: 3 } });
    expect(await rules()).toMatchObject({ version: version + 1, splitScan: { minutes: 7, messages: 3 } });
    await patch({ escalationDays: escalationDays + 1 });
    const stored = await scene.rows('SELECT * FROM policy_rule_version ORDER BY version DESC LIMIT 1');
    expect(stored).toMatchObject([
      { version: version + 2, source: 'settings', rules: { escalationDays: escalationDays + 1 } },
    ]);
    expect((await change(rehearsed)).status).toBe(409);
    await patch({ splitScan, escalationDays });
  });

  it.each([
    ['a word of one letter', { customWords: ['a'] }],
    ['a word without letters', { customWords: ['!!!'] }],
    ['no minutes', { splitScan: { minutes: 0, messages: 5 } }],
    ['no period', { escalationDays: 0 }],
    ['a field nobody knows', { severity: 'none' }],
  ])('is refused with %s', async (_what, changes) => {
    expect((await change(changes)).status).toBe(400);
    expect((await rehearse(changes)).status).toBe(400);
  });
});

describe('a rehearsal', () => {
  it('tells what would be newly blocked and newly allowed, for each sitter, with samples, and changes nothing', async () => {
    const bob = await scene.talk(scene.org.bob, '+15125550121');
    await talk.sitterSays('We played with the frisbee');
    await talk.sitterSays('Frisbee again');
    await bob.sitterSays('No frisbee today');
    await bob.clientSays('Rex loves the frisbee');
    await bob.sitterSays('The clinic has 512-555-0170 on the door');
    const before = await rules();
    const { body } = await rehearse({ customWords: [...before.customWords, 'frisbee'], allowList: ['512-555-0170'] });
    expect(body).toMatchObject({ newlyBlocked: 3, newlyAllowed: 1, newlyMarked: 1, newlyCleared: 0, isComplete: true });
    expect(body.perSitter).toEqual(
      expect.arrayContaining([
        { sitterId: scene.org.ann.sitterId, name: 'Ann', newlyBlocked: 2, newlyAllowed: 0 },
        { sitterId: scene.org.bob.sitterId, name: 'Bob', newlyBlocked: 1, newlyAllowed: 1 },
      ]),
    );
    const sample = body.samples.find((one: { text: string }) => one.text === 'Frisbee again');
    expect(sample).toMatchObject({
      difference: 'newlyBlocked',
      sitterId: scene.org.ann.sitterId,
      findings: [{ type: 'custom', start: 0, end: 7 }],
    });
    expect(await rules()).toEqual(before);
    expect((await talk.sitterSays('frisbee')).status).toBe(201);
  });

  it('reads texts together as the split scan does', async () => {
    const cy = await scene.talk(scene.org.ann, '+15125550122');
    for (const piece of ['512', '55', '50', '164']) await cy.sitterSays(piece);
    const { body } = await rehearse({ splitScan: { minutes: 10, messages: 1 } });
    const here = body.samples.filter((one: { threadId: string }) => one.threadId === cy.threadId);
    expect(here).toEqual([expect.objectContaining({ difference: 'newlyAllowed' })]);
  });

  it('looks at ninety days and no more', async () => {
    await talk.clientSays('An old word: zeppelin');
    const count = async () => (await rehearse({ customWords: ['zeppelin'] })).body.newlyMarked;
    expect(await count()).toBe(1);
    await scene.rows("UPDATE message_event SET created_at = now() - interval '90 days' WHERE body LIKE '%zeppelin'");
    expect(await count()).toBe(0);
  });

  it('of many texts lets everybody else have their turn', async () => {
    await scene.rows(
      `INSERT INTO message_event (id, org_id, thread_id, client_id, direction, from_address, to_address, body, actor, created_at)
       SELECT gen_random_uuid(), m.org_id, m.thread_id, m.client_id, m.direction, m.from_address, m.to_address,
         'Rex had a good walk of ' || n || ' minutes and his dinner at 6:30 pm', m.actor, now() - n * interval '20 minutes'
       FROM generate_series(1, 3000) n, LATERAL (SELECT * FROM message_event WHERE actor = 'client' LIMIT 1) m`,
    );
    let isDone = false;
    const rehearsal = rehearse({ customWords: ['blimp'] }).finally(() => {
      isDone = true;
    });
    let answeredMeanwhile = 0;
    while (!isDone) {
      expect((await scene.get('/policy/rules')).status).toBe(200);
      answeredMeanwhile += 1;
    }
    expect((await rehearsal).body.scanned).toBeGreaterThan(3000);
    expect(answeredMeanwhile).toBeGreaterThan(10);
  });
});

describe('the hint while typing', () => {
  const scan = async (json: object) => (await scene.post('/policy/scan', json)).body.findings;

  it('finds by the rules in force, with places in the text, and stores nothing', async () => {
    const before = await scene.rows('SELECT 1 FROM policy_violation');
    const text = 'ok: 512-555-0188';
    expect(await scan({ text })).toEqual([
      { type: 'phoneNumber', severity: 'block', start: 4, end: 16, rule: expect.any(String) },
    ]);
    expect(await scan({ text: `Our office: ${scene.org.frontDesk.e164}` })).toEqual([]);
    expect(await scan({ text: 'See you at 5' })).toEqual([]);
    expect(await scene.rows('SELECT 1 FROM policy_violation')).toHaveLength(before.length);
  });

  it('blocks whatever a sitter would say, and reads it together with what they said before', async () => {
    const phrase = { text: 'dm me' };
    expect((await scan({ ...phrase, voice: 'sitter' }))[0]?.severity).toBe('block');
    expect(await scan({ ...phrase, voice: 'client' })).toHaveLength(1);
    expect(await scan({ text: '0188', voice: 'sitter' })).toEqual([]);
    expect((await scan({ text: '0188', voice: 'sitter', previous: ['512', '555'] }))[0]?.type).toBe('phoneNumber');
  });
});

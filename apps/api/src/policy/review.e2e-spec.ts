import { anOrg } from '@snout/adapters/testing/an-org';
import { sendAsSitter } from '@snout/application/messaging/send-as-sitter';
import { type Answer, tokenOf } from '../testing/boot-api';
import { aPolicyScene, type PolicyScene, type Talk } from '../testing/policy-scene';

jest.setTimeout(60_000);

const DAY_MS = 24 * 3_600_000;
const REASON = 'It is the number of the vet';
let scene: PolicyScene;
let talk: Talk;
let clients = 10;
let phones = 0;

const aPhone = (): string => `512-555-01${String(++phones % 100).padStart(2, '0')}`;

beforeAll(async () => {
  scene = await aPolicyScene();
});
afterAll(() => scene.api.close());
beforeEach(async () => {
  await scene.rows('UPDATE poaching_attempt SET resolved_at = now(), resolution = $1', ['falsePositive']);
  await scene.rows('UPDATE alert SET resolved_at = now() WHERE resolved_at IS NULL');
  await scene.rows('UPDATE sitter SET messaging_locked_at = NULL, lock_reason = NULL');
  talk = await scene.talk(scene.org.ann, `+151255501${++clients}`);
});

/** A text of Ann's that is held, with its attempt. */
async function hold(text = `Here is my number: ${aPhone()}`) {
  const answer = await talk.sitterSays(text);
  expect([text, answer.status]).toEqual([text, 422]);
  const [attempt] = await scene.attempts(`status=open&threadId=${talk.threadId}`);
  return attempt;
}
const resolve = (id: string, json: object, token?: string): Promise<Answer> =>
  scene.post(`/policy/attempts/${id}/resolve`, json, token);
const openAlerts = async () =>
  (await scene.rows<{ type: string }>('SELECT type FROM alert WHERE resolved_at IS NULL ORDER BY opened_at, id')).map(
    ({ type }) => type,
  );
const deliveriesOf = (messageId: string) =>
  scene.rows<{ number_id: string }>('SELECT number_id FROM delivery WHERE message_id = $1', [messageId]);

describe('the queue', () => {
  it('shows each text with what was found, three messages around it and the sitter’s history', async () => {
    for (const text of ['one', 'two', 'three', 'four']) await talk.sitterSays(`${text} walk done`);
    const attempt = await hold();
    await talk.clientSays('Thanks!');
    const { body } = await scene.get(`/policy/attempts/${attempt.id}`);
    expect(body.context.map((message: { body: string }) => message.body)).toEqual([
      'two walk done',
      'three walk done',
      'four walk done',
      'Thanks!',
    ]);
    const phone = body.findings.find((finding: { type: string }) => finding.type === 'phoneNumber');
    expect(body.text.slice(phone.start, phone.end)).toMatch(/^512-555-01\d\d$/);
    const second = await hold();
    expect(second).toMatchObject({ offenceNo: 2, author: { offencesInPeriod: 2, messagingLockedAt: null } });
    expect(second.author.recent[0]).toMatchObject({ id: attempt.id, resolution: null });
    expect(second.author.recent[0].types).toContain('phoneNumber');
  });

  it('goes page by page, newest first, and keeps to its filters', async () => {
    await hold();
    const second = await hold();
    await resolve(second.id, { resolution: 'confirmed' });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await scene.get(`/policy/attempts?threadId=${talk.threadId}&limit=1${cursor}`);
      seen.push(...body.attempts.map((one: { id: string }) => one.id));
      cursor = body.pagination.nextCursor && `&cursor=${body.pagination.nextCursor}`;
    } while (cursor);
    expect(seen).toHaveLength(2);
    expect(seen[0]).toBe(second.id);
    const ids = async (filter: string) => (await scene.attempts(filter)).map(({ id }) => id);
    expect(await ids(`threadId=${talk.threadId}&status=resolved`)).toEqual([second.id]);
    expect(await ids(`threadId=${talk.threadId}&type=email`)).toEqual([]);
    expect(await ids(`threadId=${talk.threadId}&type=phoneNumber`)).toEqual(seen);
    expect(await ids(`threadId=${talk.threadId}&sitterId=${scene.org.bob.sitterId}`)).toEqual([]);
    const open = await scene.get(`/policy/violations?status=open&sitterId=${scene.org.ann.sitterId}&type=phoneNumber`);
    expect(open.body.violations).toHaveLength(1);
    expect(open.body.violations[0]).toMatchObject({ status: 'open', sitterName: 'Ann', attemptId: seen[1] });
  });

  it('can be worked through by violation, too', async () => {
    const attempt = await hold();
    const { body } = await scene.get('/policy/violations?status=open');
    const answer = await scene.post(`/policy/violations/${body.violations[0].id}/resolve`, { resolution: 'confirmed' });
    expect([answer.status, answer.body.id, answer.body.resolution]).toEqual([200, attempt.id, 'confirmed']);
  });
});

describe('a judgement', () => {
  it('is the first owner’s; who comes later is told who that was, and asking twice is asking once', async () => {
    const { id, messageId } = await hold();
    expect((await resolve(id, { resolution: 'confirmed', note: 'talked it over' })).body).toMatchObject({
      status: 'resolved',
      resolution: 'confirmed',
      resolvedByName: 'Olive',
      note: 'talked it over',
    });
    expect((await resolve(id, { resolution: 'confirmed' })).status).toBe(200);
    const late = await resolve(id, { resolution: 'falsePositive' });
    expect([late.status, late.body.code, late.body.resolved.byName]).toEqual([409, 'already_resolved', 'Olive']);
    expect(late.body.detail).toContain('Olive');
    const forced = await scene.post(`/messages/${messageId}/force-send`, { reason: REASON });
    expect([forced.status, forced.body.code]).toEqual([409, 'already_resolved']);
    expect(await deliveriesOf(messageId)).toEqual([]);
    const audit = await scene.rows('SELECT 1 FROM audit_event WHERE type = $1 AND subject_id = $2', [
      'policy.violation_resolved',
      messageId,
    ]);
    expect(audit).toHaveLength(1);
    expect(await talk.isFlagged()).toBe(false);
  });

  it('of ten at once is one', async () => {
    const { id } = await hold();
    const kinds = ['confirmed', 'falsePositive'];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => resolve(id, { resolution: kinds[n % 2] ?? 'confirmed' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(5);
  });

  it('keeps the flag on the thread while anything on it is open', async () => {
    const first = await hold();
    const second = await hold();
    await resolve(first.id, { resolution: 'confirmed' });
    expect(await talk.isFlagged()).toBe(true);
    await resolve(second.id, { resolution: 'confirmed' });
    expect(await talk.isFlagged()).toBe(false);
  });

  it('“not a violation” can allow what was found, in the same step, and it is not found again', async () => {
    const phone = aPhone();
    const { id } = await hold(`The clinic answers at ${phone}`);
    const before = (await scene.get('/policy/rules')).body;
    expect((await resolve(id, { resolution: 'falsePositive', allowList: true })).status).toBe(200);
    const after = (await scene.get('/policy/rules')).body;
    expect(after.version).toBe(before.version + 1);
    expect(after.allowList.map((entry: string) => entry.replace(/\D/g, ''))).toContain(phone.replace(/\D/g, ''));
    expect((await talk.sitterSays(`The clinic: ${phone}`)).status).toBe(201);
  });

  it('takes an entry for the allow-list, and only with a false positive', async () => {
    const { id } = await hold('Book at www.paws-clinic.example today');
    const refused = await resolve(id, { resolution: 'confirmed', allowList: 'paws-clinic.example' });
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'allowList']);
    expect((await resolve(id, { resolution: 'falsePositive', allowList: 'paws-clinic.example' })).status).toBe(200);
    expect((await talk.sitterSays('Book at www.paws-clinic.example today')).status).toBe(201);
  });

  it('“not a violation” lets the sitter read a client’s text as it is', async () => {
    await talk.clientSays(`The vet is ${aPhone()}`);
    expect((await talk.seenBySitter()).filter((m) => m.actor === 'client').at(-1).isRedacted).toBe(true);
    const [attempt] = await scene.attempts(`status=open&threadId=${talk.threadId}`);
    await resolve(attempt.id, { resolution: 'falsePositive' });
    expect((await talk.seenBySitter()).filter((m) => m.actor === 'client').at(-1).isRedacted).toBe(false);
  });
});

describe('letting a held text go', () => {
  it('needs a reason of ten characters, is audited, and goes out as the sitter’s from their number', async () => {
    const { id, messageId } = await hold();
    for (const note of [undefined, 'too short']) {
      const refused = await resolve(id, { resolution: 'forceSent', note });
      expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'note']);
    }
    expect((await resolve(id, { resolution: 'forceSent', note: REASON })).body.resolution).toBe('forceSent');
    const message = (await talk.seenByOwner()).find((one) => one.id === messageId);
    expect(message).toMatchObject({ actor: 'sitter', from: scene.org.ann.e164, wasBlocked: true });
    expect(message.deliveries).toHaveLength(1);
    expect(await deliveriesOf(messageId)).toEqual([{ number_id: scene.org.ann.numberId }]);
    const [audit] = await scene.rows<{ data: object }>(
      "SELECT data FROM audit_event WHERE type = 'message.outbound.force_sent' AND subject_id = $1",
      [messageId],
    );
    expect(audit?.data).toEqual({ reason: REASON });
    const again = await scene.post(`/messages/${messageId}/force-send`, { reason: REASON });
    expect(again.status).toBe(409);
    expect(await deliveriesOf(messageId)).toHaveLength(1);
  });

  it('works for what was judged harmless, too', async () => {
    const { id, messageId } = await hold();
    await resolve(id, { resolution: 'falsePositive' });
    expect((await scene.post(`/messages/${messageId}/force-send`, { reason: REASON })).status).toBe(201);
  });

  it('never goes to somebody who opted out, by neither way', async () => {
    const { id, messageId } = await hold();
    await talk.clientSays('STOP');
    for (const answer of [
      await resolve(id, { resolution: 'forceSent', note: REASON }),
      await scene.post(`/messages/${messageId}/force-send`, { reason: REASON }),
    ])
      expect([answer.status, answer.body.code]).toEqual([409, 'opted_out']);
    expect(await deliveriesOf(messageId)).toEqual([]);
    expect((await scene.get(`/policy/attempts/${id}`)).body.status).toBe('open');
  });

  it('is nothing that can be done to a text that was not held', async () => {
    await talk.clientSays(`Call ${aPhone()}`);
    const [attempt] = await scene.attempts(`status=open&threadId=${talk.threadId}`);
    const answer = await resolve(attempt.id, { resolution: 'forceSent', note: REASON });
    expect([answer.status, answer.body.code]).toEqual([409, 'conflict']);
  });
});

describe('escalation', () => {
  it('warns, then alerts, then locks until an owner lifts it', async () => {
    expect((await hold()).offenceNo).toBe(1);
    expect(await openAlerts()).toEqual([]);
    expect((await hold()).offenceNo).toBe(2);
    expect(await openAlerts()).toEqual(['policy.second_offence']);
    const third = await hold();
    expect(third).toMatchObject({ offenceNo: 3, author: { lockReason: 'thirdOffence', mayUnlock: false } });
    expect(await openAlerts()).toEqual(['policy.second_offence', 'sitter.locked']);
    const refused = await talk.sitterSays('On my way');
    expect([refused.status, refused.body.code]).toEqual([403, 'sitter_locked']);
    expect((await scene.post(`/sitters/${scene.org.ann.sitterId}/unlock`)).status).toBe(204);
    expect((await talk.sitterSays('On my way')).status).toBe(201);
    expect(await openAlerts()).toEqual([]);
    expect((await hold()).offenceNo).toBe(4);
    expect((await talk.sitterSays('Again')).body.code).toBe('sitter_locked');
  });

  it('counts three offences at once as one, two and three', async () => {
    const other = await scene.talk(scene.org.ann, `+151255501${++clients}`);
    const answers = await Promise.all([talk, other, talk].map((one) => one.sitterSays(`My number is ${aPhone()}`)));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
    const counted = await scene.rows<{ no: number }>(
      "SELECT offence_no AS no FROM poaching_attempt WHERE resolved_at IS NULL AND action = 'blocked' ORDER BY offence_no",
    );
    expect(counted.map(({ no }) => no)).toEqual([1, 2, 3]);
    const locks = await scene.rows("SELECT 1 FROM sitter WHERE messaging_locked_at IS NOT NULL AND name = 'Ann'");
    expect(locks).toHaveLength(1);
  });

  it('is counted for each sitter alone', async () => {
    await hold();
    await hold();
    const bob = await scene.talk(scene.org.bob, `+151255501${++clients}`);
    expect((await bob.sitterSays(`My number is ${aPhone()}`)).status).toBe(422);
    const [attempt] = await scene.attempts(`sitterId=${scene.org.bob.sitterId}&status=open`);
    expect(attempt.offenceNo).toBe(1);
  });

  it('counts a false positive no more, lifts no lock by itself, and offers to', async () => {
    const first = await hold();
    await hold();
    const third = await hold();
    const judged = await resolve(first.id, { resolution: 'falsePositive' });
    expect(judged.body.author).toMatchObject({ offencesInPeriod: 2, mayUnlock: true });
    expect((await talk.sitterSays('On my way')).body.code).toBe('sitter_locked');
    await resolve(third.id, { resolution: 'falsePositive' });
    await scene.post(`/sitters/${scene.org.ann.sitterId}/unlock`);
    expect((await hold()).offenceNo).toBe(2);
  });

  it('forgets an offence after thirty days, to the millisecond', async () => {
    const { ports } = scene.api.handle;
    const { org } = scene;
    const start = Date.now();
    const offend = async (at: Date) => {
      const clock = { now: () => at };
      const text = { threadId: talk.threadId, userId: org.ann.userId, sitterId: org.ann.sitterId, clientRef: null };
      const outcome = await sendAsSitter({ ...ports, clock }, org, { ...text, body: `My number is ${aPhone()}` });
      if (outcome.kind !== 'policyBlocked') throw new Error(`It was ${outcome.kind}`);
      const [row] = await scene.rows<{ no: number }>(
        'SELECT offence_no AS no FROM poaching_attempt WHERE message_id = $1',
        [outcome.messageId],
      );
      return row?.no;
    };
    expect(await offend(new Date(start))).toBe(1);
    expect(await offend(new Date(start + 30 * DAY_MS - 1))).toBe(2);
    expect(await offend(new Date(start + 30 * DAY_MS))).toBe(2);
    expect(await offend(new Date(start + 90 * DAY_MS))).toBe(1);
  });
});

it('is no business of sitters, nor of anybody else’s', async () => {
  const { id } = await hold();
  const other = await anOrg(scene.api.database, { digit: 2 });
  const stranger = await tokenOf(scene.api, other.ownerEmail);
  const violation = (await scene.get('/policy/violations?status=open')).body.violations[0].id;
  for (const path of ['/policy/attempts', '/policy/violations', '/policy/rules', `/policy/attempts/${id}`])
    expect([path, (await scene.get(path, talk.sitterToken)).status]).toEqual([path, 403]);
  for (const path of [`/policy/attempts/${id}/resolve`, `/policy/violations/${violation}/resolve`]) {
    expect((await scene.post(path, { resolution: 'confirmed' }, talk.sitterToken)).status).toBe(403);
    expect((await scene.post(path, { resolution: 'confirmed' }, stranger)).status).toBe(404);
  }
  expect((await scene.post('/policy/scan', { text: 'hi' }, talk.sitterToken)).status).toBe(403);
  expect((await scene.get(`/policy/attempts/${id}`, stranger)).status).toBe(404);
  expect((await scene.get('/policy/attempts', stranger)).body.attempts).toEqual([]);
});

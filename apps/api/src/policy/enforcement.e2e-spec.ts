import { aPolicyScene, type PolicyScene, type Talk } from '../testing/policy-scene';

jest.setTimeout(60_000);

const PHONE = '512-555-0188';
let scene: PolicyScene;
let talk: Talk;
let clients = 10;

beforeAll(async () => {
  scene = await aPolicyScene();
});
afterAll(() => scene.api.close());
beforeEach(async () => {
  await scene.rows('UPDATE poaching_attempt SET resolved_at = now(), resolution = $1', ['falsePositive']);
  await scene.rows('UPDATE sitter SET messaging_locked_at = NULL, lock_reason = NULL');
  talk = await scene.talk(scene.org.ann, `+151255501${++clients}`);
});

const auditOf = (type: string) =>
  scene.rows<{ data: Record<string, unknown> }>(
    'SELECT data FROM audit_event WHERE type = $1 AND thread_id = $2 ORDER BY seq',
    [type, talk.threadId],
  );

describe('a sitter to a client', () => {
  it('is blocked and stored, and told kindly what and where', async () => {
    const answer = await talk.sitterSays(`You can call me at ${PHONE} any time`);
    expect([answer.status, answer.body.code]).toEqual([422, 'policy_blocked']);
    expect(answer.body.detail).toContain('a phone number');
    const phone = answer.body.errors.find((error: { type: string }) => error.type === 'phoneNumber');
    expect(`You can call me at ${PHONE} any time`.slice(phone.start, phone.end)).toContain('512-555-0188');
    const last = (await talk.seenByOwner()).at(-1);
    expect(last).toMatchObject({ wasBlocked: true, actor: 'sitter', deliveries: [] });
    expect(last.policyViolations).toContainEqual(expect.objectContaining({ type: 'phoneNumber', severity: 'block' }));
    expect(await talk.isFlagged()).toBe(true);
  });

  it('leaves an attempt with message, thread, role and sitter, and its audit', async () => {
    await talk.sitterSays(`My number is ${PHONE}`);
    const [attempt] = await scene.attempts('status=open');
    expect(attempt).toMatchObject({
      threadId: talk.threadId,
      action: 'blocked',
      status: 'open',
      offenceNo: 1,
      text: `My number is ${PHONE}`,
      canForceSend: true,
      author: { type: 'sitter', id: scene.org.ann.sitterId, name: 'Ann', offencesInPeriod: 1 },
    });
    expect(attempt.messageId).toBe((await talk.seenByOwner()).at(-1).id);
    expect((await auditOf('policy.violation_detected')).at(-1)?.data).toMatchObject({ offenceNo: 1 });
    expect(await auditOf('message.outbound.blocked')).toHaveLength(1);
  });

  it('may say what is no contact detail', async () => {
    expect((await talk.sitterSays('Rex ate at 5:30 and walked 2 miles')).status).toBe(201);
    expect(await talk.isFlagged()).toBe(false);
  });
});

describe('a client to a sitter', () => {
  it('is stored whole, read by the sitter without the details, and flagged for the owner', async () => {
    await talk.clientSays(`Call me on ${PHONE} please`);
    expect((await talk.seenByOwner()).some((message) => message.body.includes(PHONE))).toBe(true);
    const seen = (await talk.seenBySitter()).filter((message) => message.actor === 'client').at(-1);
    expect(seen.isRedacted).toBe(true);
    expect(JSON.stringify(await talk.seenBySitter())).not.toContain('0188');
    expect(seen.body).toContain('[contact details removed]');
    expect(await talk.isFlagged()).toBe(true);
    expect((await scene.attempts('status=open'))[0]).toMatchObject({ action: 'flagged', author: { type: 'client' } });
  });

  const friendly = async () =>
    (await talk.seenByOwner()).filter((message) => message.actor === 'system' && message.body.includes('private'));

  it('is answered kindly once in 24 hours', async () => {
    await talk.clientSays(`Call me on ${PHONE}`);
    await talk.clientSays('or write to pat@mail.example');
    expect(await friendly()).toHaveLength(1);
    await scene.rows(
      "UPDATE message_event SET created_at = created_at - interval '24 hours 1 second' WHERE actor = 'system'",
    );
    await talk.clientSays(`Really, ${PHONE}`);
    expect(await friendly()).toHaveLength(2);
  });

  it('is not answered for a mere phrase', async () => {
    await talk.clientSays('just text me directly next time');
    expect((await talk.seenBySitter()).at(-1).isRedacted).toBe(true);
    expect(await friendly()).toHaveLength(0);
  });

  it('is never answered after an opt-out', async () => {
    await talk.clientSays('STOP');
    await talk.clientSays(`Call me on ${PHONE}`);
    expect(await friendly()).toHaveLength(0);
    expect(await talk.isFlagged()).toBe(true);
  });

  it('may name the business’s own numbers', async () => {
    await talk.clientSays(`Is ${scene.org.frontDesk.e164} your office?`);
    expect(await talk.isFlagged()).toBe(false);
  });
});

it('a client to the owner is marked, nothing is sent and nothing hidden', async () => {
  const client = `+151255501${++clients}`;
  const { api, org } = scene;
  const { postWebhook, textFrom } = await import('../testing/boot-api');
  await postWebhook(api, org, { params: textFrom(client, org.frontDesk.e164, `Call me on ${PHONE}`) });
  const { body } = await scene.get(`/messages/threads?q=${client.slice(-7)}`);
  expect(body.threads[0].hasPolicyViolation).toBe(true);
  const { messages } = (await scene.get(`/messages/threads/${body.threads[0].id}/messages`)).body;
  expect(messages).toHaveLength(1);
  expect(messages[0].body).toContain(PHONE);
  expect(messages[0].policyViolations[0]).toMatchObject({ severity: 'warning', isRedacted: false });
});

describe('an owner to a client', () => {
  it('is asked once when they want to be, and nothing is stored', async () => {
    const before = (await talk.seenByOwner()).length;
    const asked = await talk.ownerSays(`The vet is ${PHONE}`, { acknowledgeWarnings: false, clientRef: 'vet-1' });
    expect([asked.status, asked.body.code, asked.body.errors[0].type]).toEqual([409, 'policy_warning', 'phoneNumber']);
    expect(await talk.seenByOwner()).toHaveLength(before);
    const sent = await talk.ownerSays(`The vet is ${PHONE}`, { acknowledgeWarnings: true, clientRef: 'vet-1' });
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({ wasBlocked: false, policyViolations: [{ severity: 'warning' }] });
    expect(sent.body.deliveries).toHaveLength(1);
    expect(await talk.isFlagged()).toBe(false);
  });

  it('goes out with its warnings when nobody wants to be asked', async () => {
    const sent = await talk.ownerSays(`The vet is ${PHONE}`);
    expect([sent.status, sent.body.policyViolations[0].type]).toEqual([201, 'phoneNumber']);
  });
});

describe('a number sent in pieces', () => {
  it('by a sitter is blocked at the piece that completes it, and the earlier ones are flagged', async () => {
    expect((await talk.sitterSays('512')).status).toBe(201);
    expect((await talk.sitterSays('555')).status).toBe(201);
    const last = await talk.sitterSays('0188');
    expect([last.status, last.body.code]).toEqual([422, 'policy_blocked']);
    const attempts = await scene.attempts('status=open');
    const whole = attempts.find((attempt) => attempt.action === 'blocked');
    expect(whole).toMatchObject({ text: '0188', offenceNo: 1, author: { offencesInPeriod: 1 } });
    const pieces = attempts.filter((attempt) => attempt.partOf === whole.id);
    expect(pieces.map((piece) => [piece.text, piece.action, piece.canForceSend]).sort()).toEqual([
      ['512', 'flagged', false],
      ['555', 'flagged', false],
    ]);
    const judged = await scene.post(`/policy/attempts/${pieces[0].id}/resolve`, { resolution: 'confirmed' });
    expect([judged.status, judged.body.id]).toEqual([200, whole.id]);
    expect(await scene.attempts('status=open')).toEqual([]);
    expect(await talk.isFlagged()).toBe(false);
  });

  it('by a client is flagged the same way, and what was blocked is no piece', async () => {
    for (const piece of ['My number: 512', '555', '0177']) await talk.clientSays(piece);
    const [whole] = (await scene.attempts('status=open')).filter((attempt) => attempt.partOf === null);
    expect(whole.text).toBe('0177');
    expect((await talk.seenBySitter()).filter((m) => m.actor === 'client').at(-1).body).not.toContain('0177');
  });
});

describe('a detector that fails', () => {
  const failing = () => {
    throw new Error('the detector is broken');
  };
  beforeEach(() => {
    working = scene.api.handle.ports.detector;
    scene.api.handle.ports.detector = failing;
  });
  let working = failing as typeof scene.api.handle.ports.detector;
  afterEach(() => {
    scene.api.handle.ports.detector = working;
  });

  it('holds a sitter’s text', async () => {
    const answer = await talk.sitterSays('On my way');
    expect([answer.status, answer.body.code]).toEqual([422, 'policy_blocked']);
    expect(answer.body.detail).toContain('could not be checked');
    expect((await scene.attempts('status=open'))[0]).toMatchObject({ detectorFailed: true, findings: [] });
    expect((await auditOf('policy.violation_detected')).at(-1)?.data).toMatchObject({ detectorFailed: true });
  });

  it('is no offence of the sitter, however often', async () => {
    for (const text of ['One', 'Two', 'Three', 'Four']) expect((await talk.sitterSays(text)).status).toBe(422);
    const [last] = await scene.attempts('status=open');
    expect(last).toMatchObject({ offenceNo: 0, author: { offencesInPeriod: 0, messagingLockedAt: null } });
  });

  it('keeps a client’s text and hides it from the sitter until an owner has looked', async () => {
    await talk.clientSays('The key is under the mat');
    expect(JSON.stringify(await talk.seenBySitter())).not.toContain('under the mat');
    expect(JSON.stringify(await talk.seenByOwner())).toContain('under the mat');
    const [attempt] = await scene.attempts('status=open');
    expect(attempt).toMatchObject({ detectorFailed: true, action: 'flagged' });
    expect((await auditOf('policy.violation_detected')).at(-1)?.data).toMatchObject({ reason: 'detectorFailed' });
    await scene.post(`/policy/attempts/${attempt.id}/resolve`, { resolution: 'falsePositive' });
    expect(JSON.stringify(await talk.seenBySitter())).toContain('under the mat');
  });

  it('does not slow the owner down', async () => {
    expect((await talk.ownerSays('On our way')).status).toBe(201);
  });
});

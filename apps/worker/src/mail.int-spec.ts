import { createPorts, type PortsHandle } from '@snout/adapters/create-ports/create-ports';
import { logMailer } from '@snout/adapters/system/log-mailer';
import { smtpMailer } from '@snout/adapters/system/smtp-mailer';
import { anOrg, TEST_KEYS, type TestOrg } from '@snout/adapters/testing/an-org';
import { type MailServer, startMailServer } from '@snout/adapters/testing/mail-server';
import { createTestDatabase, query, type TestDatabase } from '@snout/adapters/testing/test-database';
import { acceptInvitation } from '@snout/application/access/accept-invitation';
import { resetPassword, sendResetLink } from '@snout/application/access/reset-password';
import { sendMails } from '@snout/application/mail/send-mails';
import { inviteOwner, renewInvitation } from '@snout/application/users/invite-owner';

jest.setTimeout(60_000);

const FROM = 'Snout <hello@snout.example>';
const PASSWORD = 'violet bus kettle';
let database: TestDatabase;
let handle: PortsHandle;
let org: TestOrg;
let server: MailServer;
let people = 0;
let troubles: { mailId: string; code: string }[];

const rows = <T extends object>(sql: string, values: unknown[] = []) => query<T>(database, sql, values);

beforeAll(async () => {
  database = await createTestDatabase();
  org = await anOrg(database, { digit: 1, name: 'Willow\nPets' });
});
afterAll(() => database.drop());
beforeEach(async () => {
  server = await startMailServer();
  troubles = [];
  await rows('DELETE FROM outgoing_mail');
  handle = createPorts({
    databaseUrl: database.url,
    redisUrl: null,
    poolSize: 6,
    publicBaseUrl: 'https://snout.example',
    twilioBaseUrl: 'http://127.0.0.1:9',
    jwtSecret: 'x'.repeat(32),
    encryptionKeys: TEST_KEYS,
    mailer: smtpMailer({ url: server.url, from: FROM, needsTls: false }),
  });
});
afterEach(async () => {
  await handle.close();
  await server.close();
});

const send = () => sendMails(handle.ports, { limit: 50, onTrouble: (trouble) => troubles.push(trouble) });
async function invite() {
  const email = `new${++people}@org-1.example`;
  const made = await inviteOwner(handle.ports, org, { name: 'Uma', email, userId: org.ownerId });
  if (made.kind !== 'invited') throw new Error('Not invited');
  return { ...made, email };
}
/** The words of a letter as a mail program shows them: soft ends of lines taken out. */
const wordsOf = (raw: string): string => raw.replace(/=\n/g, '').replaceAll('=3D', '=');
const tokenIn = (text: string): string => /token=([\w-]+)/.exec(text)?.[1] ?? '';
const mails = () =>
  rows<{ state: string; attempts: number; sealed_link: string | null; wait: number }>(
    `SELECT state, attempts, sealed_link, round(extract(epoch FROM due_at - now()))::int AS wait FROM outgoing_mail ORDER BY created_at, id`,
  );
const due = () => rows('UPDATE outgoing_mail SET due_at = now()');
const auditsOf = async (id: string) =>
  (await rows<{ type: string }>("SELECT type FROM audit_event WHERE subject_id = $1 AND type LIKE 'mail.%'", [id])).map(
    ({ type }) => type,
  );

it('an invitation is sent by e-mail to whom it is for, once, and its link opens the door', async () => {
  const { id, email, invitationUrl } = await invite();
  await Promise.all([send(), send(), send()]);
  await send();
  expect(server.letters.map(({ from, to }) => [from, to])).toEqual([['hello@snout.example', email]]);
  const words = wordsOf(server.letters[0]?.raw ?? '');
  expect(words).toContain(invitationUrl);
  expect(words).toMatch(/^Subject: You are invited to Willow Pets$/m);
  expect(words).toMatch(/^Message-ID: <[0-9a-f-]{36}@snout\.example>$/m);
  expect(await auditsOf(id)).toEqual(['mail.sent']);
  const accepted = await acceptInvitation(handle.ports, { token: tokenIn(words), password: PASSWORD });
  expect(accepted).toEqual({ kind: 'accepted', email });
});

it('a link to set a new password comes by e-mail, and works', async () => {
  await sendResetLink(handle.ports, { email: org.ownerEmail });
  await sendResetLink(handle.ports, { email: 'nobody@org-1.example' });
  await send();
  expect(server.letters.map(({ to }) => to)).toEqual([org.ownerEmail]);
  const token = tokenIn(wordsOf(server.letters[0]?.raw ?? ''));
  expect(await resetPassword(handle.ports, { token, password: PASSWORD })).toBe('changed');
});

it('the database never holds a link in clear, and none at all once the letter is gone', async () => {
  const { invitationUrl } = await invite();
  const [before] = await mails();
  expect(before?.sealed_link).toMatch(/^v1\./);
  const columns = await rows<{ table_name: string; column_name: string }>(
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb')",
  );
  for (const { table_name, column_name } of columns) {
    const where = `strpos("${column_name}"::text, $1) > 0`;
    const hits = await rows(`SELECT 1 FROM "${table_name}" WHERE ${where}`, [tokenIn(invitationUrl)]);
    expect([table_name, column_name, hits.length]).toEqual([table_name, column_name, 0]);
  }
  await send();
  expect(await mails()).toMatchObject([{ state: 'sent', sealed_link: null }]);
});

it('a mail server that is away is asked again, ever more seldom, until the link would be over; then the owners are told', async () => {
  const { id } = await invite();
  await server.close();
  for (const [attempts, wait] of [
    [1, 10],
    [2, 30],
    [3, 120],
  ]) {
    await due();
    await send();
    const [mail] = await mails();
    expect([mail?.state, mail?.attempts]).toEqual(['pending', attempts]);
    expect(Math.abs((mail?.wait ?? 0) - (wait ?? 0))).toBeLessThanOrEqual(2);
  }
  expect(troubles.map(({ code }) => code)).toEqual(['ESOCKET', 'ESOCKET', 'ESOCKET']);
  await rows("UPDATE outgoing_mail SET due_at = now(), expires_at = now() + interval '1 minute'");
  await send();
  expect(await mails()).toMatchObject([{ state: 'dropped', sealed_link: null }]);
  expect(await auditsOf(id)).toEqual(['mail.failed']);
  expect(await rows("SELECT 1 FROM alert WHERE type = 'mail.failed' AND subject = $1", [id])).toHaveLength(1);
});

it('an address the mail server does not know is not asked again; a refusal for now is', async () => {
  server.refuse('450 try later');
  const { id } = await invite();
  await send();
  expect(await mails()).toMatchObject([{ state: 'pending', attempts: 1 }]);
  server.refuse('550 no such user');
  await due();
  await send();
  expect(await mails()).toMatchObject([{ state: 'dropped', attempts: 2 }]);
  expect(await auditsOf(id)).toEqual(['mail.failed']);
});

it('a worker that died with a letter in hand: after its lease another one sends it', async () => {
  await invite();
  await rows("UPDATE outgoing_mail SET state = 'sending', attempts = 1, due_at = now() + interval '1 minute'");
  await send();
  expect(server.letters).toHaveLength(0);
  await due();
  await send();
  expect(server.letters).toHaveLength(1);
});

it('only the newest of several letters is sent, and none to somebody who came in meanwhile', async () => {
  const { id, invitationUrl } = await invite();
  await renewInvitation(handle.ports, org, { invitedId: id, userId: org.ownerId });
  await send();
  expect(server.letters).toHaveLength(1);
  expect(wordsOf(server.letters[0]?.raw ?? '')).not.toContain(tokenIn(invitationUrl));
  const other = await invite();
  await acceptInvitation(handle.ports, { token: tokenIn(other.invitationUrl), password: PASSWORD });
  await send();
  expect(server.letters).toHaveLength(1);
});

it('without a mail server the log shows the link in development, and nothing of it in production', async () => {
  for (const showsText of [true, false]) {
    const lines: string[] = [];
    const note = (facts: object, text: string) => void lines.push(JSON.stringify({ facts, text }));
    handle.ports.mailer = logMailer({ log: { info: note, warn: note }, showsText });
    const { invitationUrl } = await invite();
    await send();
    expect(lines).toHaveLength(1);
    expect(lines.join().includes(tokenIn(invitationUrl))).toBe(showsText);
  }
  expect((await mails()).map(({ state }) => state)).toEqual(['sent', 'dropped']);
});

it('after an hour an invitation is over and says so; one that was used or is unknown tells no more than that', async () => {
  const { invitationUrl } = await invite();
  const accept = (token: string) => acceptInvitation(handle.ports, { token, password: PASSWORD });
  const [{ left }] = (await rows<{ left: number }>(
    `SELECT round(extract(epoch FROM max(expires_at) - now()) / 60)::int AS "left" FROM user_token WHERE kind = 'invitation'`,
  )) as [{ left: number }];
  expect(left).toBe(60);
  await rows("UPDATE user_token SET expires_at = now() - interval '1 second' WHERE used_at IS NULL");
  expect(await accept(tokenIn(invitationUrl))).toEqual({ kind: 'expired' });
  expect(await accept('unknown')).toEqual({ kind: 'refused' });
});

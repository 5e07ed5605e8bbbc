import { codeOf, stepAt } from '@snout/adapters/system/totp';
import { anOrg, TEST_PASSWORD, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { sendMails } from '@snout/application/mail/send-mails';
import type { Mail } from '@snout/application/ports/mailer';
import { sign } from 'jsonwebtoken';
import { bootApi, call, JWT_SECRET, type TestApi, tokenOf } from '../testing/boot-api';
import { eventually } from '../testing/whole-system';

jest.setTimeout(60_000);

const NEXT = 'violet bus kettle';
let api: TestApi;
let org: TestOrg;
let letters: Mail[];

beforeEach(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  letters = [];
  api.handle.ports.mailer.send = async (mail) => {
    letters.push(mail);
    return 'sent';
  };
});
afterEach(() => api.close());

const login = (email: string, password = TEST_PASSWORD, more: object = {}) =>
  call(api, 'POST', '/api/auth/login', { json: { email, password, ...more } });
const me = (token: string) => call(api, 'GET', '/api/auth/me', { token });

describe('passwords', () => {
  const change = (token: string, newPassword: string, currentPassword = TEST_PASSWORD) =>
    call(api, 'PUT', '/api/auth/password', { token, json: { currentPassword, newPassword } });

  it('a change ends every other session and keeps this one', async () => {
    const [here, there] = [await tokenOf(api, org.ann.email), await tokenOf(api, org.ann.email)];
    expect((await change(here, NEXT)).status).toBe(204);
    expect([(await me(here)).status, (await me(there)).status]).toEqual([200, 401]);
    expect([(await login(org.ann.email)).status, (await login(org.ann.email, NEXT)).status]).toEqual([401, 200]);
    const audit = await query(api.database, "SELECT 1 FROM audit_event WHERE type = 'auth.password_changed'");
    expect(audit).toHaveLength(1);
  });

  it('a wrong present password, a short and a common new one are refused', async () => {
    const token = await tokenOf(api, org.ownerEmail);
    expect((await change(token, NEXT, 'not this one')).body.code).toBe('invalid_credentials');
    for (const weak of ['too short', 'Password2026!']) {
      const { status, body } = await change(token, weak);
      expect([status, body.errors[0].path]).toEqual([400, 'newPassword']);
    }
  });

  const ask = async (email: string): Promise<string> => {
    const before = letters.length;
    await call(api, 'POST', '/api/auth/password/forgot', { json: { email } });
    // The answer comes before anything is looked up; the worker sends what came of it.
    const letter = await eventually(
      async () => {
        await sendMails(api.handle.ports, { limit: 10, onTrouble: () => {} });
        return letters.at(before);
      },
      (mail) => mail !== undefined,
    );
    return /token=([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
  };
  const reset = (token: string, password = NEXT) =>
    call(api, 'POST', '/api/auth/password/reset', { json: { token, password } });

  it('a forgotten one is set anew by a link that works once and ends every session', async () => {
    const session = await tokenOf(api, org.ownerEmail);
    const first = await ask(org.ownerEmail);
    const second = await ask(org.ownerEmail);
    expect((await reset(first)).status).toBe(401);
    expect((await reset(second)).status).toBe(204);
    expect((await reset(second)).status).toBe(401);
    expect((await me(session)).status).toBe(401);
    expect((await login(org.ownerEmail, NEXT)).status).toBe(200);
    const stored = await query<{ token_hash: string }>(api.database, 'SELECT token_hash FROM user_token');
    expect(stored.some(({ token_hash }) => token_hash.includes(second))).toBe(false);
  });

  it('a link is over after an hour, and opens no invitation', async () => {
    const token = await ask(org.ownerEmail);
    const accept = await call(api, 'POST', '/api/auth/invitations/accept', { json: { token, password: NEXT } });
    expect(accept.status).toBe(401);
    await query(api.database, "UPDATE user_token SET expires_at = expires_at - interval '60 minutes'");
    const late = await reset(token);
    expect([late.status, late.body.code]).toEqual([410, 'link_expired']);
    const invited = await call(api, 'POST', '/api/users', {
      token: await tokenOf(api, org.ownerEmail),
      json: { name: 'Uma', email: 'uma@org-1.example' },
    });
    await query(api.database, "UPDATE user_token SET expires_at = expires_at - interval '60 minutes'");
    const [, invitation] = invited.body.invitationUrl.split('token=');
    const tooLate = await call(api, 'POST', '/api/auth/invitations/accept', {
      json: { token: invitation, password: NEXT },
    });
    expect([tooLate.status, tooLate.body.code]).toEqual([410, 'link_expired']);
    expect(tooLate.body.detail).toContain('Ask whoever invited you to send it again.');
  });

  it('who asks learns nothing: the answer is the same, and comes before anything is looked up', async () => {
    let lookedUp = 0;
    const { directory } = api.handle.ports;
    const original = directory.findUserByEmail;
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    directory.findUserByEmail = async (email) => {
      lookedUp++;
      await gate;
      return original(email);
    };
    const answers = [];
    for (const email of [org.ownerEmail, 'nobody@org-1.example']) {
      const { status, text } = await call(api, 'POST', '/api/auth/password/forgot', { json: { email } });
      answers.push([status, text]);
    }
    expect(answers).toEqual([
      [202, ''],
      [202, ''],
    ]);
    expect([lookedUp, letters.length]).toEqual([2, 0]);
    release();
  });
});

describe('second factor', () => {
  const post = (path: string, token: string, json: object) => call(api, 'POST', `/api/auth/${path}`, { token, json });
  const codeAt = (secret: string, steps = 0): string => codeOf(secret, stepAt(api.handle.ports.clock.now()) + steps);

  async function enrol(email: string) {
    const token = await tokenOf(api, email);
    const { secret, uri } = (await post('totp', token, { password: TEST_PASSWORD })).body;
    expect(uri).toContain(`secret=${secret}`);
    const confirmed = await post('totp/confirm', token, { code: codeAt(secret, -1) });
    expect(confirmed.status).toBe(200);
    return { token, secret, recoveryCodes: confirmed.body.recoveryCodes as string[] };
  }

  it('is asked for after the password; a code works once', async () => {
    const { secret } = await enrol(org.ownerEmail);
    expect((await login(org.ownerEmail)).body.code).toBe('totp_required');
    expect((await login(org.ownerEmail, 'wrong password')).body.code).toBe('invalid_credentials');
    expect((await login(org.ownerEmail, TEST_PASSWORD, { totp: '000000' })).body.code).toBe('invalid_credentials');
    const totp = codeAt(secret);
    expect((await login(org.ownerEmail, TEST_PASSWORD, { totp })).status).toBe(200);
    expect((await login(org.ownerEmail, TEST_PASSWORD, { totp })).status).toBe(401);
    expect((await login(org.ownerEmail, TEST_PASSWORD, { totp: codeAt(secret, -1) })).status).toBe(401);
  });

  it('two sign-ins with one code at the same instant: one comes in', async () => {
    const { secret } = await enrol(org.ownerEmail);
    const totp = codeAt(secret);
    const answers = await Promise.all([1, 2, 3].map(() => login(org.ownerEmail, TEST_PASSWORD, { totp })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('a recovery code works once, however it is typed; new ones replace the old', async () => {
    const { token, recoveryCodes } = await enrol(org.ann.email);
    const [first = '', second = ''] = recoveryCodes;
    expect(recoveryCodes).toHaveLength(10);
    const typed = first.toUpperCase().replaceAll('-', ' ');
    expect((await login(org.ann.email, TEST_PASSWORD, { totp: typed })).status).toBe(200);
    expect((await login(org.ann.email, TEST_PASSWORD, { totp: first })).status).toBe(401);
    expect((await call(api, 'GET', '/api/auth/security', { token })).body.recoveryCodesLeft).toBe(9);
    const renewed = await post('totp/recovery-codes', token, { password: TEST_PASSWORD });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect((await login(org.ann.email, TEST_PASSWORD, { totp: second })).status).toBe(401);
  });

  it('is switched off with the password only, and nothing of it is stored in clear', async () => {
    const { token, secret, recoveryCodes } = await enrol(org.ownerEmail);
    const [row] = await query<{ dump: string }>(
      api.database,
      `SELECT (SELECT json_agg(u)::text FROM "user" u) || (SELECT json_agg(r)::text FROM recovery_code r) AS dump`,
    );
    for (const clear of [secret, ...recoveryCodes]) expect(row?.dump.includes(clear)).toBe(false);
    expect((await post('totp/disable', token, { password: 'wrong password' })).status).toBe(401);
    expect((await post('totp', token, { password: TEST_PASSWORD })).body.code).toBe('conflict');
    expect((await post('totp/disable', token, { password: TEST_PASSWORD })).status).toBe(204);
    expect((await login(org.ownerEmail)).status).toBe(200);
  });

  it('can be required of owners: until it is set up, nothing else is open; sitters are let be', async () => {
    const token = await tokenOf(api, org.ownerEmail);
    const settings = (on: boolean) =>
      call(api, 'PATCH', '/api/settings', { token, json: { settings: { requireTotpOfOwners: on } } });
    expect((await settings(true)).status).toBe(200);
    expect((await settings(false)).body.code).toBe('totp_setup_required');
    expect((await me(token)).status).toBe(200);
    await enrol(org.ownerEmail);
    expect((await me(await tokenOf(api, org.ann.email))).status).toBe(200);
  });
});

describe('sessions', () => {
  it('are listed and ended one by one, and only the own ones', async () => {
    const [here, there] = [await tokenOf(api, org.ann.email), await tokenOf(api, org.ann.email)];
    const bob = await tokenOf(api, org.bob.email);
    const list = (token: string) => call(api, 'GET', '/api/auth/sessions', { token });
    const { sessions } = (await list(here)).body;
    expect(sessions.map((one: { isCurrent: boolean }) => one.isCurrent).sort()).toEqual([false, true]);
    expect(sessions.map((one: { ip: string }) => one.ip)).toEqual(['127.0.0.1', '127.0.0.1']);
    const other = sessions.find((one: { isCurrent: boolean }) => !one.isCurrent).id;
    const end = (token: string, id: string) => call(api, 'DELETE', `/api/auth/sessions/${id}`, { token });
    expect((await end(bob, other)).status).toBe(404);
    expect((await end(here, other)).status).toBe(204);
    expect([(await me(here)).status, (await me(there)).status]).toEqual([200, 401]);
    await tokenOf(api, org.ann.email);
    expect((await call(api, 'DELETE', '/api/auth/sessions', { token: here })).status).toBe(204);
    expect((await list(here)).body.sessions).toHaveLength(1);
  });

  it.each([
    ['idle for 12 h', 'idle_expires_at'],
    ['30 days old', 'expires_at'],
  ])('end when they are %s', async (_rule, column) => {
    const token = await tokenOf(api, org.ann.email);
    const [row] = await query<{ idle: number; whole: number }>(
      api.database,
      `SELECT round(extract(epoch FROM idle_expires_at - created_at) / 3600)::int AS idle,
        round(extract(epoch FROM expires_at - created_at) / 86400)::int AS whole FROM session`,
    );
    expect(row).toEqual({ idle: 12, whole: 30 });
    await query(api.database, `UPDATE session SET ${column} = now()`);
    expect((await me(token)).status).toBe(401);
  });

  it('row 34: a change of role, status or place in the team is obeyed by the next request', async () => {
    const changes = [
      `UPDATE "user" SET status = 'disabled' WHERE email = '${org.ann.email}'`,
      `UPDATE sitter SET status = 'offboarded' WHERE id = '${org.ann.sitterId}'`,
      `UPDATE "user" SET role = 'owner' WHERE email = '${org.ann.email}'`,
    ];
    const answers = [];
    for (const change of changes) {
      await query(api.database, `UPDATE "user" SET status = 'active', role = 'sitter'`);
      await query(api.database, "UPDATE sitter SET status = 'active'");
      const token = await tokenOf(api, org.ann.email);
      expect((await call(api, 'GET', '/api/sitter/threads', { token })).status).toBe(200);
      await query(api.database, change);
      answers.push((await call(api, 'GET', '/api/sitter/threads', { token })).status);
    }
    expect(answers).toEqual([401, 401, 403]);
  });

  it('row 33: forged tokens open nothing', async () => {
    const real = await tokenOf(api, org.ownerEmail);
    const [, payload = ''] = real.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { exp, iss, aud, ...rest } = claims;
    const forged = {
      none: `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`,
      'another algorithm': sign(claims, JWT_SECRET, { algorithm: 'HS512' }),
      'another secret': sign(claims, 'another secret that nobody here knows'),
      expired: sign({ ...claims, exp: 1_000_000_000 }, JWT_SECRET),
      'another audience': sign({ ...rest, iss, exp, aud: 'elsewhere' }, JWT_SECRET),
      'another issuer': sign({ ...rest, aud, exp, iss: 'elsewhere' }, JWT_SECRET),
      'another type': sign({ ...claims, typ: 'refresh' }, JWT_SECRET),
      'another user': sign({ ...claims, sub: org.ann.userId }, JWT_SECRET),
      'another organisation': sign({ ...claims, org: org.ann.userId }, JWT_SECRET),
      'no signature': `${real.split('.').slice(0, 2).join('.')}.`,
    };
    expect((await me(sign(claims, JWT_SECRET))).status).toBe(200);
    for (const [how, token] of Object.entries(forged)) expect([how, (await me(token)).status]).toEqual([how, 401]);
  });
});

describe('row 38: guessing', () => {
  it('1,000 tries, many at once: few are checked, nobody comes in, and the owner still does from their own browser', async () => {
    const mine = await login(org.ownerEmail);
    const device = mine.headers.getSetCookie().find((line) => line.includes('snout_device')) ?? '';
    let checked = 0;
    const { passwords } = api.handle.ports;
    const verify = passwords.verify;
    passwords.verify = (hash, password) => {
      checked++;
      return verify(hash, password);
    };
    const answers = [];
    for (let batch = 0; batch < 20; batch++) {
      const guesses = Array.from({ length: 50 }, (_, n) => login(org.ownerEmail, `guess number ${batch}.${n}`));
      answers.push(...(await Promise.all(guesses)));
    }
    const statuses = new Set(answers.map(({ status }) => status));
    expect([[...statuses].sort(), checked]).toEqual([[401, 429], 10]);
    const limited = answers.find(({ status }) => status === 429);
    expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0);
    const cookie = device.split(';')[0] ?? '';
    const json = { email: org.ownerEmail, password: TEST_PASSWORD };
    expect((await call(api, 'POST', '/api/auth/login', { json, headers: { cookie } })).status).toBe(200);
  });

  it('an unknown person costs the same work and gets the same answer as a wrong password', async () => {
    const { ports } = api.handle;
    const { verify } = ports.passwords;
    const { inTransaction } = ports;
    const measure = async (email: string) => {
      const work = { transactions: 0, hashes: 0 };
      ports.inTransaction = (scope, does) => {
        work.transactions++;
        return inTransaction(scope, does);
      };
      ports.passwords.verify = (hash, password) => {
        work.hashes++;
        return verify(hash, password);
      };
      const { status, body } = await login(email, 'a wrong password');
      const { requestId: _, ...said } = body;
      return { work, status, said };
    };
    const known = await measure(org.ownerEmail);
    expect(await measure('nobody@org-1.example')).toEqual(known);
    expect([known.status, known.work]).toEqual([401, { transactions: 2, hashes: 1 }]);
  });
});

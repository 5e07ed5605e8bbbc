import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { axeInBoth, enterAs, expectNoSidewaysScroll } from './demo';
import { oneTimeCode } from './one-time-code';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const PASSWORD = 'violet bus kettle';
const NEXT_PASSWORD = 'tractor lamp forty two';
const EMAIL = 'otto@willow.example';
/** Without a mail server letters are read in the log of the worker that sends them. */
const letterLog = (): string =>
  path.resolve(import.meta.dirname, '../../../.snout', test.info().project.name, 'logs/worker.log');

let otto: Page;
let recovery: string[];

/** Somebody new, so that the demo's own people stay as they are. */
async function comeInBy(browser: Browser, link: string, password = PASSWORD): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const { pathname, search } = new URL(link);
  await page.goto(pathname + search);
  await page.getByLabel('New password').fill(password);
  await page.getByLabel('The same again').fill(password);
  await page.getByRole('button', { name: 'Come in' }).click();
  return page;
}

async function invite(owner: Page, name: string, email: string): Promise<string> {
  await owner.goto('/users');
  await owner.getByRole('button', { name: 'Invite an owner' }).click();
  const inviting = owner.getByRole('dialog', { name: 'Invite an owner' });
  await inviting.getByLabel('Name').fill(name);
  await inviting.getByLabel('E-mail').fill(email);
  await inviting.getByRole('button', { name: 'Invite' }).click();
  const link = await inviting.getByLabel(/Send this link to/).inputValue();
  await inviting.getByRole('button', { name: 'Done' }).click();
  return link;
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('E-mail').fill(EMAIL);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function useRecoveryCode(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recovery.pop() ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/dashboard/);
}

/** From the password to the recovery codes; answers the secret and the codes. */
async function enrol(at: Page): Promise<{ secret: string; codes: string[] }> {
  await at.getByLabel('Your password').fill(PASSWORD);
  await at.getByRole('button', { name: 'Next' }).click();
  await expect(at.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = (await at.getByLabel('Or type this secret').inputValue()).replaceAll(' ', '');
  await at.getByLabel('Six digits').fill(oneTimeCode(secret));
  await at.getByRole('button', { name: 'Switch on' }).click();
  const codes = at.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  return { secret, codes: await codes.allTextContents() };
}

test.afterAll(async () => otto?.context().close());

test('an owner is invited, sets up two steps, and comes in by code', async ({ page, browser }) => {
  await enterAs(page, 'Dana');
  await page.goto('/users');
  const dana = page.locator('[data-user="dana@willow.example"]');
  await dana.getByRole('button').click();
  const last = page.getByRole('dialog', { name: 'Dana Whitfield' });
  await expect(last.getByRole('button', { name: 'Take access away' })).toBeDisabled();
  await expect(last).toContainText('You are the last owner who can come in.');
  await axeInBoth(page);
  await last.getByRole('button', { name: 'Close' }).click();
  const link = await invite(page, 'Otto Vance', EMAIL);
  await expect(page.locator(`[data-user="${EMAIL}"]`)).toContainText('Invited');
  await axeInBoth(page);

  otto = await comeInBy(browser, link);
  await otto.waitForURL(/\/dashboard/);
  await otto.getByRole('link', { name: /Otto Vance/ }).click();
  await otto.getByRole('button', { name: 'Set up two-step sign-in' }).click();
  const dialog = otto.getByRole('dialog', { name: 'Set up two-step sign-in' });
  await dialog.getByLabel('Your password').fill('not my password');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByText('That is not your password.')).toBeVisible();
  const { secret, codes } = await enrol(otto);
  recovery = codes;
  expect(new Set(codes).size).toBe(10);
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeDisabled();
  await otto.keyboard.press('Escape');
  await axeInBoth(otto);
  const download = otto.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain(codes[9]);
  await dialog.getByLabel('I keep them').check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(otto.getByText('10 recovery codes left.')).toBeVisible();

  await otto.getByRole('button', { name: 'Sign out', exact: true }).click();
  await signIn(otto, PASSWORD);
  await otto.getByLabel('Code of your authenticator app').fill('000000');
  await otto.getByRole('button', { name: 'Sign in' }).click();
  await expect(otto.getByRole('alert')).toContainText('That code is not right');
  await axeInBoth(otto);
  await otto.getByLabel('Code of your authenticator app').fill(oneTimeCode(secret, 1));
  await otto.getByRole('button', { name: 'Sign in' }).click();
  await otto.waitForURL(/\/dashboard/);
});

test('a session is ended from afar, and says so there', async ({ page }) => {
  await signIn(page, PASSWORD);
  await useRecoveryCode(page);
  await otto.goto('/account');
  await expect(otto.getByText('9 recovery codes left.')).toBeVisible();
  const sessions = otto.getByRole('list', { name: 'Sessions' }).getByRole('listitem');
  await expect(sessions).toHaveCount(2);
  await expect(sessions.first()).toContainText('This device');
  await axeInBoth(otto);
  for (const width of [320, 390]) {
    await otto.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(otto);
  }
  await axeInBoth(otto);
  await otto.setViewportSize({ width: 1280, height: 860 });
  await sessions
    .last()
    .getByRole('button', { name: /^Sign out/ })
    .click();
  await expect(sessions).toHaveCount(1);
  await page.getByRole('link', { name: 'Clients' }).click();
  await expect(page).toHaveURL(/\/login\?/);
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await axeInBoth(page);
});

test('a key opens what it may until it is revoked', async ({ playwright, baseURL }) => {
  const ask = async (key: string, what: string): Promise<number> => {
    const program = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { Authorization: `Bearer ${key}` },
    });
    const status = (await program.get(`/api/${what}`)).status();
    await program.dispose();
    return status;
  };
  await otto.goto('/api-keys');
  await otto.getByRole('button', { name: 'Make a key' }).click();
  const making = otto.getByRole('dialog', { name: 'Make a key' });
  await making.getByRole('button', { name: 'Make the key' }).click();
  await expect(making.getByText('Choose at least one.')).toBeVisible();
  await making.getByLabel('Which program gets it?').fill('Booking software');
  await making.getByRole('checkbox', { name: /^Read clients/ }).check();
  await axeInBoth(otto);
  await making.getByRole('button', { name: 'Make the key' }).click();
  const key = await making.getByLabel('The key').inputValue();
  await axeInBoth(otto);
  await making.getByRole('button', { name: 'I have copied it' }).click();
  expect([await ask(key, 'clients'), await ask(key, 'numbers')]).toEqual([200, 403]);

  await otto.reload();
  const row = otto.locator('[data-api-key="Booking software"]');
  await expect(row).not.toContainText('Never');
  await axeInBoth(otto);
  for (const width of [320, 390]) {
    await otto.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(otto);
  }
  await otto.setViewportSize({ width: 1280, height: 860 });
  await row.getByRole('button').click();
  const drawer = otto.getByRole('dialog', { name: 'Booking software' });
  await drawer.getByRole('button', { name: 'Change' }).click();
  await drawer.getByRole('checkbox', { name: /^Read numbers/ }).check();
  await axeInBoth(otto);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer).toContainText('Read clients, read numbers');
  expect(await ask(key, 'numbers')).toBe(200);
  await drawer.getByRole('button', { name: 'Revoke' }).click();
  await expect(drawer).toContainText('stops working with its next call');
  await drawer.getByRole('button', { name: 'Revoke' }).click();
  await expect(drawer).toContainText('It opens nothing any more');
  expect(await ask(key, 'clients')).toBe(401);
});

test('a forgotten password is set anew by a link that works once', async ({ page }) => {
  await page.goto('/login');
  await page.getByRole('link', { name: 'Forgot it?' }).click();
  await page.getByLabel('Your e-mail').waitFor();
  await axeInBoth(page);
  await page.getByLabel('Your e-mail').fill(EMAIL);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByRole('status')).toContainText('If otto@willow.example belongs to an account');
  await axeInBoth(page);
  const letters = () => [...readFileSync(letterLog(), 'utf8').matchAll(/\/password\?token=([\w-]+)/g)];
  await expect.poll(() => letters().length).toBeGreaterThan(0);
  const link = `/password?token=${letters().at(-1)?.[1]}`;
  await page.goto(link);
  await page.getByLabel('New password').fill('password2026');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByText('That is one of the first that thieves try.')).toBeVisible();
  await axeInBoth(page);
  for (const label of ['New password', 'The same again']) await page.getByLabel(label).fill(NEXT_PASSWORD);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByRole('status')).toContainText('signed out on every device');
  await page.goto(link);
  for (const label of ['New password', 'The same again']) await page.getByLabel(label).fill('another one of words');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByRole('alert')).toContainText('used already');
  await axeInBoth(page);
  await signIn(otto, NEXT_PASSWORD);
  await useRecoveryCode(otto);
});

test('a business that asks for two steps leads its owners to them', async ({ browser }) => {
  const link = await invite(otto, 'Nina Hale', 'nina@willow.example');
  await otto.goto('/settings');
  const section = otto.getByRole('region', { name: 'Signing in' });
  const asking = section.getByRole('switch', { name: 'Every owner needs two-step sign-in' });
  const save = async (): Promise<void> => {
    await asking.click();
    await section.getByRole('button', { name: 'Save' }).click();
    await expect(section.getByRole('status')).toContainText('Saved');
  };
  await save();
  try {
    const nina = await comeInBy(browser, link);
    await nina.waitForURL(/\/two-step/);
    await nina.goto('/messages');
    await nina.waitForURL(/\/two-step\?next=/);
    await nina.getByLabel('Your password').waitFor();
    await axeInBoth(nina);
    await nina.setViewportSize({ width: 320, height: 640 });
    await enrol(nina);
    await expectNoSidewaysScroll(nina);
    await axeInBoth(nina);
    await nina.getByLabel('I keep them').check();
    await nina.getByRole('button', { name: 'Go on' }).click();
    await nina.waitForURL(/\/messages/);
    await expect(nina.locator('[data-thread-row]').first()).toBeVisible();
    await nina.context().close();
  } finally {
    await save();
  }
});

test('access taken away ends with the next tap, and can be given back', async ({ page }) => {
  await otto.goto('/users');
  await otto.locator('[data-user="nina@willow.example"]').getByRole('button').click();
  const drawer = otto.getByRole('dialog', { name: 'Nina Hale' });
  await drawer.getByRole('button', { name: 'Take access away' }).click();
  await expect(drawer).toContainText('Nina is signed out everywhere');
  await axeInBoth(otto);
  await drawer.getByRole('button', { name: 'Take access away' }).click();
  await expect(drawer.getByText('No access')).toBeVisible();
  await drawer.getByRole('button', { name: 'Rename' }).click();
  await drawer.getByLabel('Name', { exact: true }).fill('Nina Hale-Brooks');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(otto.locator('[data-user="nina@willow.example"]')).toContainText('Nina Hale-Brooks');
  const renamed = otto.getByRole('dialog', { name: 'Nina Hale-Brooks' });
  await renamed.getByRole('button', { name: 'Give access back' }).click();
  await expect(renamed).toContainText('with the password they had');
  await renamed.getByRole('button', { name: 'Give access back' }).click();
  await expect(renamed.getByText('Active')).toBeVisible();

  await enterAs(page, 'Jess');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('link', { name: /account and security/i }).click();
  await expect(page.getByRole('heading', { name: 'Account & security' })).toBeVisible();
  await axeInBoth(page);
  await page.getByLabel('Password you have now').fill('not my password');
  for (const label of ['New password', 'The same again']) await page.getByLabel(label).fill(NEXT_PASSWORD);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('That is not your password.')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Back to your visits' }).click();
  await page.waitForURL(/\/sitter\/inbox/);
});

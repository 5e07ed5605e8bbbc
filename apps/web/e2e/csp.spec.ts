import { expect, type Page, test } from '@playwright/test';
import { enterAs } from './demo';

const OFFICE = [
  '/dashboard',
  '/messages',
  '/messages/numbers',
  '/messages/numbers?add=buy',
  '/messages/assignments',
  '/messages/assignments?view=list',
  '/messages/setup',
  '/messages/team',
  '/users',
  '/users?add=owner',
  '/api-keys',
  '/api-keys?add=key',
  '/clients',
  '/policy',
  '/policy/rules',
  '/deliveries',
  '/deliveries?tab=dead',
  '/routing',
  '/exports',
  '/audit',
  '/settings',
  '/account',
  '/two-step',
];
const OUTSIDE = [
  '/login',
  '/invitation?token=abcdefghijklmnopqrst',
  '/password/forgot',
  '/password?token=abcdefghijklmnopqrst',
  '/api/docs',
];

/** Everything the browser refused or could not get, from now on. */
function collect(page: Page, baseURL = ''): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (/content security policy|refused to|violates the following/i.test(text)) found.push(`${page.url()}: ${text}`);
  });
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (!/ERR_ABORTED/.test(why)) found.push(`${request.url()}: ${why}`);
  });
  page.on('response', (response) => {
    const isAsset = ['script', 'stylesheet', 'image', 'font'].includes(response.request().resourceType());
    if (isAsset && response.status() >= 400) found.push(`${response.url()}: ${response.status()}`);
    if (/^http/.test(response.url()) && !response.url().startsWith(baseURL))
      found.push(`${response.url()}: from elsewhere`);
  });
  return found;
}

async function visit(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('heading').or(page.locator('.swagger-ui .info')).first()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
  }
}

test('no screen of the office asks for what the policy of the page refuses', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  const found = collect(page, baseURL);
  await enterAs(page, 'Dana');
  await visit(page, OFFICE);
  await page.goto('/messages');
  await page.locator('[data-thread-row]').first().click();
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('listbox', { name: 'Found' })).toBeVisible();
  expect(found).toEqual([]);
});

test('nor does a sitter’s, nor those before signing in, nor the page of the API', async ({ page, baseURL }) => {
  const found = collect(page, baseURL);
  await visit(page, OUTSIDE);
  await enterAs(page, 'Jess');
  await visit(page, ['/sitter/inbox', '/account']);
  expect(found).toEqual([]);
});

test('what the page may not do, the browser does not let it', async ({ page }) => {
  await page.goto('/login');
  const wasRefused = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve(true));
        const script = document.createElement('script');
        script.textContent = 'window.gotIn = true';
        document.head.append(script);
        setTimeout(() => resolve(false), 1000);
      }),
  );
  expect(wasRefused).toBe(true);
});

test('pages, files and cookies leave with their locks on', async ({ page, context }) => {
  const answer = await page.goto('/login');
  const headers = answer?.headers() ?? {};
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['x-powered-by']).toBeUndefined();
  await enterAs(page, 'Dana');
  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name).sort()).toEqual(['snout_device', 'snout_refresh', 'snout_session']);
  for (const { httpOnly, sameSite, path, domain } of cookies)
    expect({ httpOnly, sameSite, path, domain }).toEqual({
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      domain: 'localhost',
    });
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const foreign = { origin: 'https://elsewhere.example' };
  expect((await page.request.post('/api/auth/refresh', { headers: foreign })).status()).toBe(403);
  expect((await page.request.delete('/api/auth/sessions', { headers: foreign })).status()).toBe(403);
});

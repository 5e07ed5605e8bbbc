import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { enterAs } from './demo';

/** Kilobytes of script, packed as they travel. */
const FIRST_VISIT_KB = 200;
const ONE_MORE_PAGE_KB = 45;

/** Counts the script a page asks for from now on. */
function countScripts(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  return async () => (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024;
}

test('signing in loads little, and no page of the office', async ({ page }) => {
  const loaded = countScripts(page);
  await page.goto('/login');
  await expect(page.getByRole('button', { name: /Dana/ })).toBeVisible();
  expect(await loaded()).toBeLessThan(FIRST_VISIT_KB);
});

for (const path of [
  '/clients',
  '/policy',
  '/routing',
  '/deliveries',
  '/messages/numbers',
  '/messages/assignments',
  '/settings',
  '/dashboard',
  '/account',
]) {
  test(`${path} brings its own code, and little of it`, async ({ page }) => {
    await enterAs(page, 'Dana');
    await expect(page.locator('[data-thread-row]').first()).toBeVisible();
    const loaded = countScripts(page);
    await page.getByRole('navigation', { name: 'Main' }).locator(`a[href^="${path}"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const kilobytes = await loaded();
    expect(kilobytes).toBeGreaterThan(0);
    expect(kilobytes).toBeLessThan(ONE_MORE_PAGE_KB);
  });
}

import { expect, test } from '@playwright/test';
import { enterAs } from './demo';

test('nobody signed in is asked to, and comes back to where they wanted to go', async ({ page }) => {
  await page.goto('/messages?filter=unread');
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByRole('button', { name: /Dana/ }).click();
  await expect(page).toHaveURL(/\/messages\?filter=unread/);
});

test('an owner lands on the dashboard and has no business in the sitter inbox', async ({ page }) => {
  await page.goto('/login');
  await page.getByRole('button', { name: /Dana/ }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole('heading', { name: /^Good .*, Dana$/ })).toBeVisible();
  await page.goto('/sitter/inbox');
  await expect(page.getByRole('heading', { name: 'No access' })).toBeVisible();
});

test('a sitter lands in the visits, sees no navigation and is kept out of the owner’s pages', async ({ page }) => {
  await enterAs(page, 'Jess');
  await expect(page).toHaveURL(/\/sitter\/inbox$/);
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
  for (const path of ['/messages', '/messages/assignments']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'No access' })).toBeVisible();
  }
  expect((await page.request.get('/api/messages/threads')).status()).toBe(403);
});

test('wrong details never say which field, and signing out ends it at once', async ({ page }) => {
  await page.goto('/login');
  await page.getByLabel('E-mail').fill('dana@willow.example');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('That e-mail and password do not belong together.');
  await enterAs(page, 'Dana');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/login/);
  expect((await page.request.get('/api/auth/me')).status()).toBe(401);
});

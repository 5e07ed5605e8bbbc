import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeInBoth, enterAs, expectNoSidewaysScroll } from './demo';

test('the whole business is put together and downloaded, and says what is in it', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Exports' }).click();
  await expect(page.getByRole('heading', { name: 'Exports' })).toBeVisible();
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'New export' });
  await axeInBoth(page);
  await form.getByText('One client').click();
  await form.getByRole('button', { name: 'Put it together' }).click();
  await expect(form.getByText('Choose a client.')).toBeVisible();
  await form.getByText('The whole business').click();
  await form.getByText('As a sitter would see it').click();
  await form.getByRole('button', { name: 'Put it together' }).click();
  await expect(form).toHaveCount(0);
  const first = page.getByRole('list', { name: 'Exports' }).locator('> li').first();
  await expect(first).toContainText('The whole business');
  await expect(first).toContainText('As a sitter would see it');
  await expect(first).toContainText('Ready', { timeout: 30_000 });
  const coming = page.waitForEvent('download');
  await first.getByRole('button', { name: /^Download/ }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^transcripts-.*\.zip$/);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await first.getByText('What is in it').click();
  const files = first.getByRole('list', { name: 'Files' }).getByRole('listitem');
  await expect(files).toHaveCount(2);
  await expect(files.first()).toContainText(/SHA-256 [0-9a-f]{64}/);
  await axeInBoth(page);
});

test('one client’s talk is asked for from their page, and everything fits a phone', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.goto('/clients?q=Maya');
  await page.getByRole('list', { name: 'Clients' }).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'New export' });
  await expect(form.getByRole('combobox', { name: 'Client' })).toHaveValue(/Maya/);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await axeInBoth(page);
  await form.getByRole('button', { name: 'Put it together' }).click();
  const first = page.getByRole('list', { name: 'Exports' }).locator('> li').first();
  await expect(first).toContainText('Maya');
  await expect(first).toContainText('Ready', { timeout: 30_000 });
  await first.getByText('What is in it').click();
  await expectNoSidewaysScroll(page);
  await axeInBoth(page);
});

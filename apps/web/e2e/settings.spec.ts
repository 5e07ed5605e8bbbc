import { expect, test } from '@playwright/test';
import { axeInBoth, enterAs, expectNoSidewaysScroll } from './demo';

test('settings are saved a section at a time, and say what is wrong beside the field', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
  const archive = page.getByRole('region', { name: 'Archive' });
  const days = archive.getByLabel('Archive without a text for');
  await expect(archive.getByRole('button', { name: 'Save' })).toBeDisabled();
  await days.fill('3');
  await archive.getByRole('button', { name: 'Save' }).click();
  await expect(archive).toContainText('Give 7 or more.');
  await days.fill('120');
  await archive.getByRole('button', { name: 'Save' }).click();
  await expect(archive.getByRole('status')).toContainText('Saved');
  await page.reload();
  await expect(days).toHaveValue('120');
  await axeInBoth(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 860 });

  const business = page.getByRole('region', { name: 'Business' });
  await business.getByLabel('Name').fill('Willow & Friends');
  await business.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toContainText('Willow & Friends');

  const overlap = page.getByRole('region', { name: 'Two sitters on duty' });
  await overlap.getByLabel('Your own phone').fill('(512) 555-0100');
  await overlap.getByRole('button', { name: 'Save' }).click();
  await expect(overlap).toContainText('This is one of your business numbers.');
});

test('a conversation is snoozed and marked as done, found again, and brought back', async ({ page }) => {
  await enterAs(page, 'Dana');
  const rows = page.locator('[data-thread-row]');
  await rows.first().waitFor();
  const nadia = rows.filter({ hasText: 'Nadia' });
  await nadia.hover();
  await page.getByRole('button', { name: /^More for Nadia/ }).click();
  await axeInBoth(page);
  await page.getByRole('menuitem', { name: /Snooze/ }).click();
  const asking = page.getByRole('dialog', { name: /^Snooze Nadia/ });
  await axeInBoth(page);
  await asking.getByRole('button', { name: /^Tomorrow/ }).click();
  await expect(nadia).toHaveCount(0);
  await page.getByLabel('Which conversations').selectOption('Snoozed');
  await expect(nadia).toContainText(/Until .* 9:00 AM/);
  await nadia.click();
  await page.getByRole('button', { name: 'Put back into the inbox' }).click();
  await expect(nadia).toHaveCount(0);
  await page.getByLabel('Which conversations').selectOption('Open');
  await expect(nadia).toBeVisible();

  await page.getByRole('heading', { name: /Nadia/ }).click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('y');
  await expect(nadia).toHaveCount(0);
  await page.locator('[data-sonner-toast]', { hasText: 'Done' }).getByRole('button', { name: 'Undo' }).click();
  await expect(nadia).toBeVisible();
});

test('the dashboard counts what waits, and each card leads there', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.goto('/dashboard');
  const waiting = page.getByRole('region', { name: 'Waiting for you' });
  await expect(waiting.getByRole('link', { name: /Not delivered\s*[1-9]/ })).toBeVisible();
  await expect(waiting.getByRole('link', { name: /Choose a sitter\s*\d/ })).toBeVisible();
  await axeInBoth(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await waiting.getByRole('link', { name: /Not delivered/ }).click();
  await expect(page).toHaveURL(/\/messages\?filter=failures/);
});

test('a free number takes over as the front desk, after its effect is told', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.goto('/messages/numbers');
  await expect(page.getByText('Next 14 days')).toBeVisible();
  await page.getByText('Next 14 days').click();
  await axeInBoth(page);
  await page.locator('[data-number="+15125550100"]').getByRole('button').click();
  const desk = page.getByRole('dialog', { name: 'Number (512) 555-0100' });
  await desk.getByRole('button', { name: 'Replace front desk' }).click();
  await expect(desk).toContainText('Every conversation goes over to');
  await axeInBoth(page);
  const next = await desk.getByLabel('New front desk').inputValue();
  await desk.getByRole('button', { name: 'Replace front desk' }).click();
  await expect(desk).toContainText('Quarantined');
  const { numbers } = await (await page.request.get('/api/numbers?type=frontDesk&status=active')).json();
  expect(numbers.map(({ id }: { id: string }) => id)).toEqual([next]);
});

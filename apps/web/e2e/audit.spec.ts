import { expect, type Page, test } from '@playwright/test';
import { enterAs, expectNoAxeFindings, inTheme } from './demo';

const axeInBoth = async (page: Page): Promise<void> => {
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(page, theme);
    await expectNoAxeFindings(page);
  }
  await inTheme(page, 'light');
};

const entries = (page: Page) => page.getByRole('list', { name: 'Entries' }).getByRole('button');

test('what was done is told in sentences, with the record behind each, and never more than was asked for', async ({
  page,
}) => {
  await enterAs(page, 'Dana');
  const { origin } = new URL(page.url());
  await page.request.patch('/api/settings', { headers: { origin }, data: { settings: { archiveAfterDays: 91 } } });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audit' }).click();
  const changed = entries(page).filter({ hasText: 'changed the settings' }).first();
  await expect(changed).toContainText(/^.*Dana Whitfield changed the settings\./);
  await changed.focus();
  await page.keyboard.press('Enter');
  const record = page.getByRole('table', { name: 'What was changed' });
  await expect(record.getByRole('row', { name: /archive after days/ })).toContainText('91');
  await axeInBoth(page);
  await page.keyboard.press('Enter');
  await expect(record).toHaveCount(0);

  await page.keyboard.press('/');
  await page.keyboard.type('consent');
  await page.getByRole('option', { name: 'Consent', exact: true }).click();
  await expect(page).toHaveURL(/action=consent/);
  await expect(entries(page).first()).toContainText(/opt|texts|consent/i);
  await expect(entries(page).filter({ hasText: 'changed the settings' })).toHaveCount(0);
  await page.getByLabel('Who').selectOption('Sitters');
  await expect(page.getByText('No entries for these filters')).toBeVisible();
  await axeInBoth(page);
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(entries(page).first()).toBeVisible();
  await expect(page).toHaveURL(/\/audit$/);
});

test('it goes back page by page, and the file holds what the filter shows', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.goto('/audit?entity=message');
  await expect(entries(page)).toHaveCount(50);
  await page.getByRole('button', { name: 'Show older' }).click();
  await expect(entries(page)).toHaveCount(100);
  await page.goto('/audit?action=auth.login');
  await expect(entries(page).first()).toContainText('signed in');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const file = await (await download).createReadStream();
  let text = '';
  for await (const part of file) text += part;
  const [titles, ...lines] = text.trimEnd().split('\r\n');
  expect(titles).toContain('summary');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !line.includes('auth.login'))).toEqual([]);
});

test('on a phone there are sentences, and the record comes in a drawer', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/audit');
  const first = entries(page).first();
  await first.click();
  const drawer = page.getByRole('dialog', { name: 'Record' });
  await expect(drawer.getByText('When', { exact: true })).toBeVisible();
  await axeInBoth(page);
  await page.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await axeInBoth(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

import { expect, type Page, test } from '@playwright/test';
import { enterAs, expectNoAxeFindings, inTheme } from './demo';

const deadCount = async (page: Page): Promise<number> => {
  const tab = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /Dead letters/ });
  await expect(tab).toHaveText(/\d+$/);
  return Number((await tab.textContent())?.match(/\d+/)?.[0]);
};

async function openDeadLetters(page: Page): Promise<void> {
  await enterAs(page, 'Dana');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Deliveries' }).click();
  await expect(page.getByRole('heading', { name: 'Deliveries' })).toBeVisible();
  await page.getByRole('link', { name: /Dead letters/ }).click();
  await expect(page).toHaveURL(/\/deliveries\?tab=dead/);
}

test('every attempt is listed, with its state in words and the way to its conversation', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.goto('/deliveries');
  const rows = page.getByRole('table', { name: 'Attempts' }).locator('[data-delivery]');
  await expect(rows).toHaveCount(30);
  await expect(rows.filter({ hasText: 'Delivered' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Show older' }).click();
  await expect(rows).toHaveCount(60);
  await rows.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/messages\?thread=/);
});

test('a dead letter tells its story, keeps the focus, and is dismissed with a note', async ({ page }) => {
  await openDeadLetters(page);
  const tara = page.getByRole('list', { name: 'Dead letters' }).locator('li', { hasText: 'Tara' });
  await expect(tara).toContainText('not registered');
  const causes = page.getByRole('list', { name: 'Causes' }).getByRole('listitem');
  await expect(causes.filter({ hasText: 'not registered' })).toContainText('Retry all of this kind');
  const before = await deadCount(page);
  const opener = tara.getByRole('button', { name: /What happened to/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'What happened to this text' });
  await expect(drawer.getByRole('list', { name: 'Step by step' }).getByRole('listitem')).not.toHaveCount(0);
  await expect(drawer.getByRole('button', { name: 'Retry' })).toBeVisible();
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main > :not(dialog), nav'))).toBeNull();
  }
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(page, theme);
    await expectNoAxeFindings(page);
  }
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(opener).toBeFocused();
  await opener.click();
  await drawer.getByRole('button', { name: 'Dismiss' }).click();
  await drawer.getByRole('textbox').fill('Called her instead');
  await drawer.getByRole('button', { name: 'Dismiss text' }).click();
  await expect(drawer).toHaveCount(0);
  await expect(tara).toHaveCount(0);
  expect(await deadCount(page)).toBe(before - 1);
});

test('a whole kind is retried after asking, and what comes of it shows live', async ({ page }) => {
  await openDeadLetters(page);
  const ben = page.getByRole('list', { name: 'Dead letters' }).locator('li', { hasText: 'Ben' });
  await expect(ben).toContainText('attempt 3');
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(page, theme);
    await expectNoAxeFindings(page);
  }
  const causes = page.getByRole('list', { name: 'Causes' }).getByRole('listitem');
  await causes.filter({ hasText: 'The phone is off' }).getByRole('button').click();
  const asked = page.getByRole('dialog', { name: 'Retry all of this kind' });
  await expect(asked).toContainText('People who opted out are skipped');
  await asked.getByRole('button', { name: /^Retry \d/ }).click();
  await expect(page.getByText('1 queued')).toBeVisible();
  // His phone is still off, so the next attempt ends here as well, and says so without a reload.
  await expect(ben).toContainText('attempt 4', { timeout: 20_000 });
});

test('every view is clean for axe and fits a phone', async ({ page }) => {
  await enterAs(page, 'Dana');
  for (const [width, theme, tabs] of [
    [1280, 'light', ['attempts', 'waiting']],
    [390, 'dark', ['attempts', 'waiting', 'unknown', 'dead']],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    for (const tab of tabs) {
      await page.goto(`/deliveries?tab=${tab}`);
      await expect(page.locator('[data-delivery], p').filter({ visible: true }).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await inTheme(page, theme);
      await expectNoAxeFindings(page);
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/deliveries');
  await page
    .getByRole('button', { name: /What happened to/ })
    .first()
    .click();
  await expect(page.getByRole('list', { name: 'Step by step' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

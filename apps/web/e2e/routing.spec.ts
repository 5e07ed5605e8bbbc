import { expect, type Page, test } from '@playwright/test';
import { enterAs, expectNoAxeFindings, inTheme } from './demo';

const axeInBoth = async (page: Page): Promise<void> => {
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(page, theme);
    await expectNoAxeFindings(page);
  }
  await inTheme(page, 'light');
};

const fits = async (page: Page): Promise<void> => {
  const { width } = page.viewportSize() ?? { width: 0 };
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
};

/** A conversation whose client has a sitter on duty now. */
async function openOneOnDuty(page: Page): Promise<void> {
  await enterAs(page, 'Dana');
  await page
    .locator('[data-thread-row]', { hasText: / until \d/ })
    .first()
    .click();
  await expect(page.getByRole('tab', { name: 'Why here' })).toHaveAttribute('aria-selected', 'true');
}

test('the simulator answers before and after the edge of a window, and two times side by side', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Routing' }).click();
  await expect(page.getByLabel('From, the client’s phone')).toHaveValue(/555/);
  const count = await page.evaluate(async () => (await (await fetch('/api/audit?limit=1')).json()).events[0].id);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/from=.*at=/);
  const day = page.getByRole('list', { name: 'The answer through the day' });
  const onDuty = day.getByRole('button').filter({ hasText: 'as the sitter on duty' }).first();
  await onDuty.click();
  const heading = page.getByRole('heading', { name: /^Goes to/ });
  await expect(heading).not.toHaveText('Goes to the office');
  await expect(page.getByRole('list', { name: 'Rules, in order' }).getByRole('listitem').last()).toContainText(
    'This rule decided.',
  );
  const inside = new URL(page.url()).searchParams.get('at') ?? '';
  await axeInBoth(page);

  // A minute before its first instant nobody is on duty; the link to that is an ordinary address.
  const before = new Date(Date.parse(inside) - 60_000).toISOString();
  const address = page.url().replace(encodeURIComponent(inside), encodeURIComponent(before));
  await page.goto(address);
  await expect(heading).toHaveText('Goes to the office');
  await page.getByRole('button', { name: 'Change after' }).click();
  await expect(heading).not.toHaveText('Goes to the office');
  await expect.poll(() => Date.parse(new URL(page.url()).searchParams.get('at') ?? '')).toBe(Date.parse(inside));

  await page.goto(`${address}&vs=${encodeURIComponent(inside)}`);
  await expect(page.getByText('Somebody else gets it at the second time.')).toBeVisible();
  await expect(heading).toHaveCount(2);
  await axeInBoth(page);
  const after = await page.evaluate(async () => (await (await fetch('/api/audit?limit=1')).json()).events[0].id);
  expect(after).toBe(count);
});

test('what is wrong is told at its field, and nothing is asked', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.goto('/routing');
  await page.getByLabel('To, one of your numbers').fill('front desk');
  await page.getByRole('button', { name: 'See where it goes' }).click();
  await expect(page.getByText('This is not a phone number.')).toBeVisible();
  await expect(page.getByLabel('To, one of your numbers')).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveURL(/\/routing$/);
});

test('from "Why here?" to the simulator, filled in, with the decisions of that conversation', async ({ page }) => {
  await openOneOnDuty(page);
  const panel = page.getByRole('complementary', { name: 'About this conversation' });
  await expect(panel.getByRole('list', { name: 'Rules, in order' })).toBeVisible();
  await panel.getByText('Details').click();
  await expect(panel.getByText('Windows open then')).toBeVisible();
  await axeInBoth(page);
  await panel.getByRole('link', { name: 'Try a different time' }).click();
  await expect(page).toHaveURL(/\/routing\?.*thread=/);
  await expect(page.getByRole('heading', { name: /^Goes to/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Routing history' }).getByRole('listitem').first()).toBeVisible();
  await expectNoAxeFindings(page);
});

test('the panel knows the client, the windows and what was done, beside and over the conversation', async ({
  page,
}) => {
  await openOneOnDuty(page);
  for (const tab of ['Client', 'Assignment', 'Activity']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel', { name: tab })).toContainText(/\w{3}/);
    await axeInBoth(page);
  }
  await expect(page.getByRole('list', { name: 'Activity' }).getByRole('listitem').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Assignment' }).click();
  await expect(page.getByRole('list', { name: 'Windows' })).toContainText('Open now');
  await page.getByRole('link', { name: 'New booking' }).click();
  await expect(page).toHaveURL(/assignments\?.*client=/);
  await page.goBack();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Why here?' }).click();
  const drawer = page.getByRole('dialog', { name: 'About this conversation' });
  await expect(drawer).toBeVisible();
  const grip = drawer.getByRole('button', { name: /Height of the drawer/ });
  const height = async () => (await drawer.boundingBox())?.height ?? 0;
  const resting = await height();
  await grip.press('ArrowUp');
  await expect.poll(height).toBeGreaterThan(resting + 100);
  await expectNoAxeFindings(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page);
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
});

test('everything is reached by keys, and letters are letters while typing', async ({ page }) => {
  await enterAs(page, 'Dana');
  await expect(page.locator('[data-thread-row]').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/thread=/);
  const first = page.url();
  await page.keyboard.press('j');
  await expect(page).not.toHaveURL(first);
  await page.keyboard.press('k');
  await expect(page).toHaveURL(first);
  await page.keyboard.press('w');
  await expect(page.getByRole('complementary', { name: 'About this conversation' })).toHaveCount(0);
  await page.keyboard.press('w');
  await expect(page.getByRole('complementary', { name: 'About this conversation' })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/filter=unread/);
  await page.keyboard.press('1');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search conversations' })).toBeFocused();
  await page.keyboard.type('wj1');
  await expect(page.getByRole('searchbox', { name: 'Search conversations' })).toHaveValue('wj1');
  await page.getByRole('searchbox', { name: 'Search conversations' }).fill('');

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Find' });
  await expect(palette.getByRole('option', { name: /Archive/ })).toBeVisible();
  await axeInBoth(page);
  await palette.getByRole('combobox').fill('deliv');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Deliveries' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').fill('Maya');
  await palette.getByRole('option', { name: /^Maya/ }).first().click();
  await expect(page.getByRole('heading', { level: 2, name: /Maya/ }).first()).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toContainText('G then I');
  await axeInBoth(page);
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await expect(page.getByRole('complementary', { name: 'About this conversation' })).toBeVisible();
});

test('what is archived by its key comes back by Undo', async ({ page }) => {
  await enterAs(page, 'Dana');
  const row = page.locator('[data-thread-row]').last();
  const id = await row.getAttribute('data-thread-row');
  await row.click();
  await expect(page.getByRole('textbox', { name: /./ }).last()).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await expect(page.locator(`[data-thread-row="${id}"]`)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator(`[data-thread-row="${id}"]`)).toHaveCount(1);
});

test('routing fits a phone', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/routing');
  await page.getByRole('button', { name: 'See where it goes' }).click();
  await expect(page.getByRole('heading', { name: /^Goes to/ })).toBeVisible();
  await fits(page);
  await axeInBoth(page);
});

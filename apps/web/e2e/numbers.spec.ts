import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeInBoth, enterAs, expectNoSidewaysScroll } from './demo';

const row = (page: Page, e164: string): Locator => page.locator(`[data-number="${e164}"]`);

async function openNumbers(page: Page): Promise<void> {
  await enterAs(page, 'Dana');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Numbers' }).click();
  await expect(page.getByRole('heading', { name: 'Numbers' })).toBeVisible();
  await expect(page.locator('[data-number]').first()).toBeVisible();
}

test('a number is bought, set aside, brought back, and given back by typing it', async ({ page }) => {
  await openNumbers(page);
  await expect(page.getByText(/1 front desk, \d+ sitter/)).toBeVisible();
  await page.getByRole('button', { name: 'Buy a number' }).click();
  const buying = page.getByRole('dialog', { name: 'Buy a number' });
  await buying.getByLabel('Area code or state').fill('51');
  await buying.getByRole('button', { name: 'Search' }).click();
  await expect(buying.getByLabel('Area code or state')).toHaveAttribute('aria-invalid', 'true');
  await buying.getByLabel('Area code or state').fill('512');
  await buying.getByRole('button', { name: 'Search' }).click();
  await buying.getByRole('radio').first().check();
  await axeInBoth(page);
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/numbers/buy'));
  await buying.getByRole('button', { name: /^Buy \(512\)/ }).click();
  const request = await asked;
  expect(request.headers()['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  const { e164 } = request.postDataJSON() as { e164: string };
  await expect(buying).toHaveCount(0);
  await expect(row(page, e164)).toContainText('Pool');
  await expect(row(page, e164)).toContainText('Texts reach us');

  await row(page, e164).getByRole('button').click();
  const drawer = page.getByRole('dialog', { name: /^Number \(512\)/ });
  await drawer.getByRole('button', { name: 'Quarantine' }).click();
  await expect(drawer).toContainText('texts to it will go to you');
  await drawer.getByRole('button', { name: 'Quarantine' }).click();
  await expect(row(page, e164)).toContainText('Quarantined');
  await expect(drawer.getByRole('list', { name: 'History' })).toContainText('Quarantined');
  await drawer.getByRole('button', { name: 'Restore' }).click();
  await drawer.getByRole('button', { name: 'Restore' }).click();
  await expect(row(page, e164)).toContainText('Active');
  await drawer.getByRole('button', { name: 'Give back to provider' }).click();
  const confirm = drawer.getByRole('button', { name: 'Give back' });
  await drawer.getByRole('textbox').fill(e164.slice(-4));
  await expect(confirm).toBeDisabled();
  await drawer.getByRole('textbox').fill(e164.replace(/^\+1(\d{3})(\d{3})/, '($1) $2-'));
  await axeInBoth(page);
  await confirm.click();
  await expect(drawer).toContainText('The provider has this number back');
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(row(page, e164)).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Status' }).getByRole('link', { name: 'Given back' }).click();
  await expect(page).toHaveURL(/status=released/);
  await expect(row(page, e164)).toContainText('Given back');
});

test('the front desk is only replaced, and a refusal stands where it was asked for', async ({ page }) => {
  await openNumbers(page);
  await page.locator('[data-number]', { hasText: 'Front desk' }).first().getByRole('button').click();
  const desk = page.getByRole('dialog');
  await expect(desk).toContainText('It can only be replaced');
  await expect(desk.getByRole('button', { name: /Quarantine|Give back/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Import' }).click();
  const importing = page.getByRole('dialog', { name: 'Import a number' });
  await importing.getByLabel(/Number, or its id/).fill('(303) 555-0199');
  await importing.getByRole('button', { name: 'Import' }).click();
  await expect(importing.getByRole('alert')).toBeVisible();
  await expect(importing.getByLabel(/Number, or its id/)).toHaveValue('(303) 555-0199');
});

test('setup tells how each step stands, and installing points every number here', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Setup' }).click();
  const steps = page.getByRole('list', { name: 'Steps' }).locator('> li');
  await expect(steps).toHaveCount(6);
  await expect(steps.nth(0)).toContainText('Demo phone');
  await expect(page.getByRole('meter')).toHaveAttribute('aria-valuemax', '49');
  await steps.nth(2).getByRole('button', { name: 'Install' }).click();
  await expect(steps.nth(2)).toContainText(/All \d+ reach us/);
  await steps
    .nth(2)
    .getByText(/Numbers that reach us/)
    .click();
  await expect(steps.nth(2).locator('[data-webhook]').first()).toContainText('Texts reach us');
  await axeInBoth(page);
  await page.getByRole('button', { name: 'Connect another account' }).click();
  await page.getByLabel('Account SID').fill('AC12');
  await page.getByRole('button', { name: 'Test' }).click();
  await expect(page.getByText('must be AC and 32 hexadecimal digits')).toBeVisible();
});

test('both screens are clean for axe and fit a phone', async ({ page }) => {
  await openNumbers(page);
  await axeInBoth(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await axeInBoth(page);
  await expectNoSidewaysScroll(page);
  await page.locator('[data-number]').last().getByRole('button').click();
  await expectNoSidewaysScroll(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('dialog', { name: 'More' }).getByRole('link', { name: 'Setup' }).click();
  await expect(page.getByRole('heading', { name: 'Setup' })).toBeVisible();
  await axeInBoth(page);
  await expectNoSidewaysScroll(page);
});

test('a number that posts elsewhere is told apart and repaired by one press', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.route('**/api/setup/webhooks/status', async (route) => {
    const answer = await route.fetch();
    const seen = await answer.json();
    Object.assign(seen.numbers[0], { status: 'drift', actualUrl: 'https://elsewhere.example/sms' });
    await route.fulfill({ response: answer, json: seen });
  });
  await page.goto('/messages/setup');
  const bad = page.getByRole('list', { name: 'Numbers that need a repair' }).getByRole('listitem');
  await expect(bad).toHaveCount(1);
  await expect(bad).toContainText('Posts elsewhere');
  await expect(bad).toContainText('https://elsewhere.example/sms');
  await axeInBoth(page);
  await bad.getByRole('button', { name: /^Repair/ }).click();
  await expect(bad).toHaveCount(0);
  await expect(page.getByText(/All \d+ reach us/)).toBeVisible();
});

test('a purchase whose answer is lost keeps what was chosen, and asks again with the same key', async ({ page }) => {
  const keys: (string | undefined)[] = [];
  await enterAs(page, 'Dana');
  await page.route('**/api/numbers/buy', (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    return route.abort();
  });
  await page.goto('/messages/numbers?add=buy');
  const buying = page.getByRole('dialog', { name: 'Buy a number' });
  await buying.getByLabel('Area code or state').fill('tx');
  await buying.getByRole('button', { name: 'Search' }).click();
  await buying.getByRole('radio').first().check();
  await buying.getByRole('button', { name: /^Buy \(/ }).click();
  await expect(buying.getByRole('alert')).toContainText('cannot be reached');
  await expect(buying.getByRole('radio').first()).toBeChecked();
  await buying.getByRole('button', { name: /^Buy \(/ }).click();
  await expect.poll(() => keys.length).toBe(2);
  await buying.getByRole('radio').nth(1).check();
  await buying.getByRole('button', { name: /^Buy \(/ }).click();
  await expect.poll(() => keys.length).toBe(3);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

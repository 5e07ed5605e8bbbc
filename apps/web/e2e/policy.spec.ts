import { type Browser, expect, type Page, test } from '@playwright/test';
import { axeInBoth, enterAs, expectNoSidewaysScroll, people, receivedOn } from './demo';

const phoneOf = (name: string): string => {
  const found = people().find((person) => person.name.startsWith(name));
  if (!found) throw new Error(`The demo has no ${name}`);
  return found.phone;
};

async function sitterPhone(browser: Browser, sitter: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await enterAs(page, sitter);
  return page;
}

async function write(page: Page, body: string): Promise<void> {
  await page.getByRole('textbox', { name: /Text to/ }).fill(body);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

const heldRow = (owner: Page, text: string) => owner.locator('[data-attempt]', { hasText: text });
const dialog = (owner: Page, name: string) => owner.getByRole('dialog', { name });

test('a sitter is blocked and sees why; the owner lets it go, unlocks, and allows what was harmless', async ({
  page: owner,
  browser,
}) => {
  test.setTimeout(120_000);
  await enterAs(owner, 'Dana');
  await owner.goto('/policy');
  await expect(owner.getByRole('article')).toBeVisible();
  const marco = await sitterPhone(browser, 'Marco');
  await marco.getByRole('link', { name: /Derek/ }).click();

  const first = 'The vet on call is at 512-555-0171, ask for Ann';
  await marco.getByRole('textbox', { name: /Text to/ }).fill(first);
  await expect(marco.getByText(/This looks like a phone number/)).toBeVisible();
  await marco.getByRole('button', { name: 'Send', exact: true }).click();
  const notice = marco.getByRole('alert');
  await expect(notice).toContainText('a phone number');
  await expect(notice.locator('mark')).toHaveText('512-555-0171');
  await expect(marco.getByRole('textbox', { name: /Text to/ })).toHaveValue(first);
  await axeInBoth(marco);
  await notice.getByRole('button', { name: 'Ask the office' }).click();
  await expect(marco.getByRole('textbox', { name: /Text to/ })).toHaveValue('');
  await expect(marco.getByText('The office has your text')).toBeVisible();
  expect(await receivedOn(phoneOf('Derek'))).not.toContain(first);

  // It came into the queue by itself.
  await heldRow(owner, 'vet on call').click();
  await expect(owner.getByRole('article').locator('mark')).toHaveText('512-555-0171');
  await expect(owner.getByRole('article')).toContainText('High severity: second offence');
  await owner.keyboard.press('s');
  const send = dialog(owner, 'Send anyway').getByRole('button', { name: 'Send anyway' });
  await dialog(owner, 'Send anyway').getByRole('textbox').fill('too short');
  await expect(send).toBeDisabled();
  await dialog(owner, 'Send anyway').getByRole('textbox').fill('The client asked for the vet on call');
  await send.click();
  await expect(owner.getByText('Sent as Marco’s message.')).toBeVisible();
  await expect(heldRow(owner, 'vet on call')).toHaveCount(0);
  await expect.poll(() => receivedOn(phoneOf('Derek')), { timeout: 15_000 }).toContain(first);

  const clinic = 'The clinic answers on 512-555-0172 all night';
  await write(marco, clinic);
  await expect(marco.getByRole('heading', { name: 'Your messaging is paused' })).toBeVisible();
  await heldRow(owner, 'The clinic answers').click();
  await expect(owner.getByRole('article')).toContainText('Messaging locked');
  await owner.keyboard.press('n');
  const harmless = dialog(owner, 'Not a violation');
  await harmless.getByRole('checkbox', { name: '512-555-0172' }).check();
  await harmless.getByRole('button', { name: 'Not a violation' }).click();
  await expect(heldRow(owner, 'The clinic answers')).toHaveCount(0);

  await owner.getByText('Decided', { exact: true }).click();
  await heldRow(owner, 'The clinic answers').click();
  await expect(owner.getByRole('article')).toContainText('said that nothing is wrong with it');
  await owner.getByRole('button', { name: 'Unlock Marco' }).click();
  await dialog(owner, 'Unlock Marco').getByRole('button', { name: 'Unlock' }).click();
  await expect(owner.getByRole('article')).not.toContainText('Messaging locked');

  await marco.reload();
  await write(marco, clinic);
  await expect.poll(() => receivedOn(phoneOf('Derek')), { timeout: 15_000 }).toContain(clinic);
  await marco.context().close();
});

test('changed rules count only after their rehearsal', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.goto('/messages/setup');
  await page.getByRole('link', { name: 'Policy rules' }).click();
  const activate = page.getByRole('button', { name: 'Activate' });
  await expect(activate).toBeDisabled();
  await page.getByLabel('Add to “Words you keep out”').fill('harness');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Rehearse these rules before you activate them')).toBeVisible();
  await expect(activate).toBeDisabled();
  await page.getByRole('button', { name: 'Rehearse' }).click();
  const rehearsal = page.getByRole('region', { name: 'Rehearsal' });
  await expect(rehearsal.getByRole('list', { name: 'Samples' }).locator('mark').first()).toHaveText(/harness/i);
  await expect(rehearsal.getByRole('table', { name: 'By sitter' })).toContainText('Jess Moreno');
  await axeInBoth(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await activate.click();
  await expect(page.getByText('These rules are in force.', { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Remove harness' }).click();
  await page.getByRole('button', { name: 'Rehearse' }).click();
  await activate.click();
  await expect(page.getByText('These rules are in force.', { exact: true })).toBeVisible();
});

test('an owner who writes contact details is asked once, and the text arrives', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.locator('[data-thread-row]', { hasText: 'Maya' }).first().click();
  const body = `Our vet has a new line: 512-555-0173 ${Date.now()}`;
  const box = page.getByRole('textbox', { name: /Text to/ });
  await box.fill(body);
  await expect(page.getByText('This looks like a phone number.')).toBeVisible();
  await box.press('Enter');
  const question = page.getByRole('alert').filter({ hasText: 'Send it all the same?' });
  await expect(question.locator('mark')).toHaveText('512-555-0173');
  await expect(box).toHaveValue(body);
  await axeInBoth(page);
  await question.getByRole('button', { name: 'Send it' }).click();
  await expect(question).toHaveCount(0);
  await expect.poll(() => receivedOn(phoneOf('Maya')), { timeout: 15_000 }).toContain(body);
});

test('the review is clean for axe, works by keys, and shows one card at a time on a phone', async ({ page }) => {
  await enterAs(page, 'Dana');
  await expect(page.locator('[data-thread-row]').first()).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/\/policy/);
  await expect(page.getByRole('article')).toBeVisible();
  const current = page.locator('[data-attempt][aria-current]');
  const firstId = await current.getAttribute('data-attempt');
  await page.keyboard.press('j');
  await expect(current).not.toHaveAttribute('data-attempt', firstId ?? '');
  await page.keyboard.press('d');
  await expect(page.getByRole('dialog')).toBeVisible();
  await axeInBoth(page);
  await page.keyboard.press('Escape');
  await axeInBoth(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/policy');
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await expect(page.locator('[data-attempt]')).toHaveCount(0);
  await expect(page.getByRole('toolbar', { name: 'Decide' })).toBeInViewport({ ratio: 1 });
  await axeInBoth(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
});

test('a held text is told by its bubble, and set aside right there', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.goto('/messages?filter=policy');
  await page.locator('[data-thread-row]', { hasText: 'Carmen' }).click();
  const held = page.locator('article', { hasText: 'The client has not seen it' });
  await expect(held.locator('mark').last()).toHaveText('512-555-0151');
  await expect(held.getByRole('button', { name: 'Send anyway' })).toBeVisible();
  await held.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Dana Whitfield set it aside. Never sent.')).toBeVisible();
  await expect(page.locator('[data-thread-row]', { hasText: 'Carmen' })).toHaveCount(0);
});

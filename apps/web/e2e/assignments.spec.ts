import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeInBoth, enterAs, expectNoSidewaysScroll } from './demo';

const AUSTIN = 'America/Chicago';
const HOUR = 3_600_000;

/** What a date-time field takes: so many hours from now by the clock of the business, on the quarter hour. */
function inHours(hours: number): string {
  const at = new Date(Math.round((Date.now() + hours * HOUR) / 900_000) * 900_000);
  return `${new Intl.DateTimeFormat('sv-SE', { timeZone: AUSTIN, dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T')}`;
}

async function openWeek(page: Page): Promise<void> {
  await enterAs(page, 'Dana');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Assignments' }).click();
  await expect(page.getByRole('region', { name: 'Week' })).toBeVisible();
}

/** The bars of one sitter; those of a client, when one is named. */
const barsOf = (page: Page, sitter: string, client?: string): Locator =>
  page
    .getByRole('region', { name: 'Week' })
    .getByRole('list', { name: sitter })
    .getByRole('button', client ? { name: new RegExp(client) } : {});

async function book(page: Page, job: { client: string; sitter: string; start: string; end: string; every?: true }) {
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'New' });
  await form.getByLabel('Client').fill(job.client);
  await form.getByRole('option', { name: job.client }).click();
  await form.getByLabel('Sitter').selectOption({ label: job.sitter });
  await form.getByLabel('Start').fill(job.start);
  await form.getByLabel('End').fill(job.end);
  if (job.every) await form.getByText('Every week').click();
  return form;
}

test('a weekly and a one-time client are booked, stand in the week, and a window is ended now', async ({ page }) => {
  await openWeek(page);
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'New' });
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText('Choose a client.')).toBeVisible();
  await expect(form.getByLabel('Client')).toBeFocused();
  await axeInBoth(page);
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);

  const running = { start: inHours(-0.25), end: inHours(0.5) };
  await book(page, { client: 'Walt', sitter: 'Marco Bellini', ...running, every: true });
  await expect(form).toContainText('Marco gets the client’s texts');
  await expect(form).toContainText('1 hour before and after');
  await expect(form).toContainText('Marco’s own number');
  await expect(form).toContainText('four weeks ahead');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  const weekly = barsOf(page, 'Marco Bellini', 'Walt .*weekly.*Active');
  await expect(weekly).toHaveCount(1);

  await book(page, { client: 'Kate', sitter: 'Jess Moreno', ...running });
  await expect(form).toContainText('pool number');
  await form.getByRole('button', { name: 'Book' }).click();
  await expect(form).toHaveCount(0);
  await expect(barsOf(page, 'Jess Moreno', 'Kate .*Active')).toHaveCount(1);

  await weekly.click();
  const drawer = page.getByRole('dialog', { name: /^Walt/ });
  await expect(drawer).toContainText('Visit 1 of a job that repeats every week');
  await drawer.getByRole('button', { name: 'Cancel booking' }).click();
  await drawer.getByText('This and all later visits').click();
  await expect(drawer).toContainText('no more are made');
  await drawer.getByRole('button', { name: 'Cancel', exact: true }).click();
  await drawer.getByRole('button', { name: 'End now' }).click();
  await expect(drawer).toContainText('New texts go to you');
  await axeInBoth(page);
  await drawer.getByRole('button', { name: 'End now' }).click();
  await expect(drawer).toHaveCount(0);
  await expect(weekly).toHaveCount(0);
  const { windows } = await (await page.request.get('/api/assignments/windows?status=closed&limit=100')).json();
  expect(windows[0]).toMatchObject({ sitterName: 'Marco Bellini', closedReason: 'owner' });
});

test('a window in the way is shown with the way to it, and the list has the same as the week', async ({ page }) => {
  await openWeek(page);
  const bar = barsOf(page, 'Jess Moreno', 'Maya .*Active').first();
  await bar.click();
  const { windows } = await (await page.request.get('/api/assignments/windows?limit=100&status=active')).json();
  const maya = windows.find(
    (window: { clientName: string; sitterName: string; startAt: string }) =>
      window.clientName.startsWith('Maya') &&
      window.sitterName === 'Jess Moreno' &&
      new Date(window.startAt) < new Date(),
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'New' });
  await form.getByText('Window only').click();
  await form.getByLabel('Client').fill('Maya');
  await form.getByRole('option', { name: /Maya/ }).click();
  await expect(form.getByLabel('Conversation').locator('option').nth(1)).toBeAttached();
  await form.getByLabel('Conversation').selectOption(maya.threadId);
  await form.getByLabel('Sitter').selectOption({ label: 'Jess Moreno' });
  await form.getByLabel('Start').fill(inHours(-0.25));
  await form.getByLabel('End').fill(inHours(0.25));
  await form.getByRole('button', { name: 'Open window' }).click();
  await expect(form.getByRole('alert')).toContainText('Jess Moreno has Maya');
  await form.getByRole('link', { name: 'Open that window' }).click();
  await expect(page.getByRole('dialog', { name: /^Maya/ })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`job=${maya.id}`));
  await page.keyboard.press('Escape');

  const inWeek = await page.locator('[data-bar]').count();
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'List' }).click();
  await expect(page.locator('[data-job]')).toHaveCount(inWeek);
  await axeInBoth(page);
});

test('the week is walked by keyboard and drawn into by mouse', async ({ page }) => {
  await openWeek(page);
  await page.keyboard.press('ArrowRight');
  const first = page.locator('[data-bar]').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(first).not.toBeFocused();
  const second = page.locator('[data-bar]:focus');
  const id = await second.getAttribute('data-bar');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(`[data-bar="${id}"]`)).toBeFocused();
  const title = page.getByRole('heading', { level: 2 });
  const thisWeek = await title.textContent();
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(title).not.toHaveText(thisWeek ?? '');
  await page.keyboard.press('t');
  await expect(title).toHaveText(thisWeek ?? '');

  const track = await page.locator('[data-track="Priya Nair"]').boundingBox();
  if (!track) throw new Error('Priya has no row');
  const at = (place: number) => [track.x + track.width * place, track.y + track.height - 3] as const;
  await page.mouse.move(...at(0.05));
  await page.mouse.down();
  await page.mouse.move(...at(0.1), { steps: 4 });
  await page.mouse.up();
  const form = page.getByRole('dialog', { name: 'New' });
  await expect(form.getByLabel('Sitter').locator('option:checked')).toHaveText('Priya Nair');
  await expect(form.getByLabel('Start')).toHaveValue(/T08:30$/);
  await expect(form.getByLabel('End')).toHaveValue(/T17:00$/);
});

test('a first meeting is noted, the sitter let in, and the word said', async ({ page }) => {
  await openWeek(page);
  const form = await book(page, { client: 'Peter', sitter: 'Marco Bellini', start: inHours(-0.5), end: inHours(1) });
  await form.getByText('Meet-and-greet').click();
  await form.getByLabel('Client').fill('Peter');
  await form.getByRole('option', { name: /Peter/ }).click();
  await form.getByLabel('Sitter').selectOption({ label: 'Marco Bellini' });
  await form.getByLabel('Start').fill(inHours(-0.5));
  await form.getByLabel('End').fill(inHours(1));
  await form.getByRole('button', { name: 'Note meeting' }).click();
  await barsOf(page, 'Marco Bellini', 'Peter .*no access').click();
  const drawer = page.getByRole('dialog', { name: /^Peter/ });
  await drawer.getByRole('switch', { name: 'Sitter access' }).click();
  await expect(drawer.getByRole('switch')).toHaveAttribute('aria-checked', 'true');
  await expect(drawer).toContainText('Active');
  await axeInBoth(page);
  await drawer.getByRole('button', { name: 'Not a match' }).click();
  await expect(drawer).toContainText('stays with the front desk');
  await drawer.getByRole('button', { name: 'Not a match' }).click();
  await expect(barsOf(page, 'Marco Bellini', 'Peter .*Meet-and-greet')).toHaveCount(0);
});

test('on a phone the week is a list of days, and no screen scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enterAs(page, 'Dana');
  await page.goto('/messages/assignments');
  await expect(page.getByRole('group', { name: 'Days' }).getByRole('button')).toHaveCount(7);
  await expect(page.locator('[data-bar]')).toHaveCount(0);
  await axeInBoth(page);
  await page.locator('[data-job]').first().getByRole('button').click();
  await axeInBoth(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const paths = ['assignments', 'assignments?view=list', 'assignments?add=booking', 'team', 'team?add=sitter', 'setup'];
  for (const path of paths) {
    await page.goto(`/messages/${path}`);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await expectNoSidewaysScroll(page);
  }
});

import { expect, type Page, test } from '@playwright/test';
import { enterAs, expectNoAxeFindings, inTheme, textFromHandset } from './demo';

const PHONE = '+15125550191';
const FRONT_DESK = '+15125550100';

const axeInBoth = async (page: Page): Promise<void> => {
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(page, theme);
    await expectNoAxeFindings(page);
  }
  await inTheme(page, 'light');
};

/** A client of their own, who writes something. */
async function aClient(page: Page, { name, phone, says }: { name: string; phone: string; says: string }) {
  const { origin } = new URL(page.url());
  const made = await page.request.post('/api/clients', { headers: { origin }, data: { name, phone } });
  expect(await textFromHandset(phone, FRONT_DESK, says)).toBe(200);
  const { id } = await made.json();
  const found = await (await page.request.get(`/api/messages/threads?clientId=${id}`)).json();
  return { clientId: id as string, threadId: found.threads[0].id as string };
}

const state = (page: Page) => page.getByRole('list', { name: 'Consent', exact: true }).getByRole('listitem');

test('what reads like an opt-out shows where one works, leads to the decision, and is decided', async ({ page }) => {
  await enterAs(page, 'Dana');
  const who = { name: 'Petra Lang', phone: PHONE, says: 'please stop texting me' };
  const { clientId, threadId } = await aClient(page, who);
  await page.goto(`/messages?thread=${threadId}`);
  await expect(page.locator(`[data-thread-row="${threadId}"]`)).toContainText('Opt-out to decide');
  await expect(page.getByText('reads like an opt-out')).toBeVisible();
  await axeInBoth(page);
  await page.getByRole('link', { name: 'Decide', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/clients/${clientId}\\?act=decide`));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('please stop texting me');
  await expect(dialog.getByRole('button', { name: 'Save decision' })).toBeDisabled();
  await dialog.getByText('Yes, they want no more texts').click();
  await expect(dialog).toContainText('Nobody can text Petra Lang at (512) 555-0191 until they write START.');
  await axeInBoth(page);
  await dialog.getByText('No, they meant something else').click();
  await dialog.getByRole('button', { name: 'Save decision' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(state(page)).toContainText('May be texted');

  await page.getByRole('button', { name: 'They want no texts' }).click();
  await expect(dialog.getByText('You cannot undo it for them')).toBeVisible();
  await dialog.getByLabel('What they said').fill('Rang and asked for calls instead');
  await dialog.getByRole('button', { name: 'Opt them out' }).click();
  await expect(state(page)).toContainText('Opted out');
  await page.getByText('History of what they said').click();
  const history = page.getByRole('list', { name: 'Consent history' }).getByRole('listitem');
  await expect(history.first()).toContainText('Rang and asked for calls instead');
  await expect(history.first()).toContainText('by phone, written down by Dana Whitfield');

  await page.getByRole('button', { name: 'They may be texted again' }).click();
  await dialog.getByText('They texted again by themselves').click();
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Only their own new message or a written consent');
  await dialog.getByText('They agreed in writing').click();
  await expect(dialog.getByRole('button', { name: 'Write it down' })).toBeDisabled();
  await dialog.getByLabel(/What they agreed to/).fill('Yes to texts, form of today, folder B');
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect(state(page)).toContainText('They agreed in writing');
  await axeInBoth(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await axeInBoth(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a legal hold keeps a client from being erased; lifted, they are erased by name', async ({ page }) => {
  await enterAs(page, 'Dana');
  const who = { name: 'Otis Kranz', phone: '+15125550192', says: 'The spare key is with Anna' };
  const { clientId } = await aClient(page, who);
  await page.goto(`/clients/${clientId}`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Set a legal hold' }).click();
  await dialog.getByLabel('Reason').fill('Dispute about a vase');
  await dialog.getByRole('button', { name: 'Set the hold' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Legal hold');
  await page.getByRole('button', { name: 'Erase this client' }).click();
  await expect(dialog).toContainText('cannot be erased now');
  await axeInBoth(page);
  await dialog.getByRole('button', { name: 'Understood' }).click();
  await page.getByRole('button', { name: 'Lift the legal hold' }).click();
  await dialog.getByRole('button', { name: 'Lift it' }).click();
  await expect(page.getByText('No legal hold.')).toBeVisible();

  await page.getByRole('button', { name: 'Erase this client' }).click();
  await expect(dialog).toContainText('This cannot be undone.');
  await dialog.getByLabel('Type Otis Kranz to confirm').fill('otis');
  await expect(dialog.getByRole('button', { name: 'Erase for good' })).toBeDisabled();
  await dialog.getByLabel('Type Otis Kranz to confirm').fill('Otis Kranz');
  await axeInBoth(page);
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText(/This client was erased on/)).toBeVisible();
  await expect(page.getByText('The phone provider has removed their texts, too.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('The spare key is with Anna')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Put back' })).toHaveCount(0);
});

test('how long texts are kept is off until it is set, and says before what goes', async ({ page }) => {
  await enterAs(page, 'Dana');
  await page.goto('/settings');
  const months = page.getByLabel('Remove texts after');
  await expect(months).toHaveValue('');
  await expect(page.getByText('go for good, here and at the phone provider')).toBeVisible();
  const section = page.getByRole('region', { name: 'Retention' });
  await months.fill('240');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(section.getByText('Saved')).toBeVisible();
  await months.fill('');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(section.getByText('Saved')).toBeVisible();
  await page.reload();
  await expect(months).toHaveValue('');
});

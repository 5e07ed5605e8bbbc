import { expect, type Page, test } from '@playwright/test';
import { enterAs, expectNoAxeFindings, inTheme } from './demo';

const axeInBoth = async (page: Page): Promise<void> => {
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(page, theme);
    await expectNoAxeFindings(page);
  }
  await inTheme(page, 'light');
};

async function openClients(page: Page): Promise<void> {
  await enterAs(page, 'Dana');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Clients' }).click();
  await expect(page.getByRole('list', { name: 'Clients' }).getByRole('listitem').first()).toBeVisible();
}

test('a client is made, refused twice, changed, classified and put away', async ({ page }) => {
  await openClients(page);
  await axeInBoth(page);
  await page.getByRole('button', { name: 'New client' }).click();
  const form = page.getByRole('dialog', { name: 'New client' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('A name is needed.')).toBeVisible();
  await form.getByLabel('Name').fill('Ingrid Solberg');
  await form.getByLabel('Phone').fill('(512) 555-0177');
  await form.getByLabel('Pets').fill('Loki, Freya');
  await form.getByLabel('Notes').fill('Allergic to chicken.');
  await axeInBoth(page);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Ingrid Solberg' })).toBeVisible();
  await expect(page.getByText('Loki, Freya')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Addresses' })).toContainText('(512) 555-0177');
  await axeInBoth(page);

  await page.getByText('Recurring', { exact: true }).click();
  await expect(page.getByText('because you said so')).toBeVisible();
  await page.getByRole('button', { name: 'Edit' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit Ingrid Solberg' });
  await edit.getByLabel('Pets').fill('Loki');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(edit).toHaveCount(0);
  await expect(page.getByText('Loki, Freya')).toHaveCount(0);

  await page.goto('/clients?add=client');
  await form.getByLabel('Name').fill('Ingrid again');
  await form.getByLabel('Phone').fill('512 555 0177');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('Ingrid Solberg');
  await expect(form.getByLabel('Name')).toHaveValue('Ingrid again');
  await page.keyboard.press('Escape');

  await page.keyboard.press('/');
  await page.keyboard.type('ingrid');
  const found = page.getByRole('list', { name: 'Clients' }).getByRole('link');
  await expect(found).toHaveCount(1);
  await found.click();
  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible();
});

test('a file is looked at first, row by row, then taken in; again it changes nothing', async ({ page }) => {
  await openClients(page);
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import clients' });
  const csv = [
    'name,phone,pets,shoe size',
    'Otto Brandt,512-555-0178,Rex,44',
    'Nobody,not a phone,,',
    'Lena Brandt,512-555-0179,"Rex, Mia",38',
  ].join('\n');
  await dialog
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await dialog.getByRole('button', { name: 'See what it does' }).click();
  await expect(dialog.getByRole('status')).toContainText('2 clients will be added, 1 left out.');
  await expect(dialog).toContainText('Columns left out: shoe size');
  await expect(dialog.getByRole('list', { name: 'Rows' }).getByRole('listitem').first()).toContainText('Line 3');
  await axeInBoth(page);
  expect(await page.evaluate(async () => (await (await fetch('/api/clients?q=Brandt')).json()).clients.length)).toBe(0);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog.getByRole('status')).toContainText('2 clients added');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('list', { name: 'Clients' })).toContainText('Lena Brandt');
  await page.getByRole('button', { name: 'Import' }).click();
  await dialog.getByLabel('Or paste it').fill(csv);
  await dialog.getByRole('button', { name: 'See what it does' }).click();
  await expect(dialog.getByRole('status')).toContainText('2 unchanged');
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
});

test('the same person twice becomes one, after saying what will happen', async ({ page }) => {
  await enterAs(page, 'Dana');
  const { origin } = new URL(page.url());
  const make = async (name: string, phone: string): Promise<string> => {
    const made = await page.request.post('/api/clients', { headers: { origin }, data: { name, phone } });
    return (await made.json()).id;
  };
  const double = await make('Vera Lindt (old phone)', '+15125550186');
  const stays = await make('Vera Lindt', '+15125550187');
  await page.goto(`/clients/${double}`);
  await page.getByRole('button', { name: 'Merge' }).click();
  const dialog = page.getByRole('dialog', { name: /^Merge Vera/ });
  await expect(dialog.getByRole('button', { name: 'Merge' })).toBeDisabled();
  await dialog.getByRole('combobox').fill('Vera');
  await dialog
    .getByRole('option', { name: /Vera Lindt/ })
    .first()
    .click();
  await expect(dialog).toContainText('cannot be undone');
  await axeInBoth(page);
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(page).toHaveURL(new RegExp(stays));
  await expect(page.getByRole('list', { name: 'Addresses' })).toContainText('(512) 555-0186');
  await page.goto(`/clients/${double}`);
  await page.getByRole('link', { name: 'See who stayed' }).click();
  await expect(page).toHaveURL(new RegExp(stays));
});

test('a client’s page tells all that was said, on every number, and fits a phone', async ({ page }) => {
  await openClients(page);
  await page.goto('/clients?q=Maya');
  await page.getByRole('list', { name: 'Clients' }).getByRole('link').first().click();
  const said = page.getByRole('list', { name: 'Timeline' });
  await expect(said.getByRole('listitem').first()).toBeVisible();
  await page.getByRole('button', { name: 'Show older' }).click();
  await expect.poll(() => said.getByRole('listitem').count()).toBeGreaterThan(20);
  await page.setViewportSize({ width: 320, height: 640 });
  await axeInBoth(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.goto('/clients');
  await expect(page.getByRole('list', { name: 'Clients' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await axeInBoth(page);
});

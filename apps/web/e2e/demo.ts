import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Where the demo of this test keeps its data; it is named after the Playwright project. */
const ofDemo = (file: string): string =>
  path.resolve(import.meta.dirname, '../../../.snout', test.info().project.name, file);

interface Demo {
  handsetsUrl: string;
  signIns: { name: string; role: string; email: string; password: string }[];
}

const demo = (): Demo => JSON.parse(readFileSync(ofDemo('demo.json'), 'utf8'));

export interface Person {
  name: string;
  phone: string;
  numbers?: string[];
}

export const people = (): Person[] => JSON.parse(readFileSync(ofDemo('carrier-seed.json'), 'utf8')).people;

/** Comes in with one tap, like a visitor of the demo; an owner goes on to the inbox. */
export async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto('/login');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL(/\/(dashboard|sitter\/inbox)/);
  if (page.url().endsWith('/dashboard')) await page.goto('/messages');
}

const carrier = (): string => demo().handsetsUrl.replace(/\/$/, '').replace('localhost', '127.0.0.1');

/** A text from a client's handset; answers what our webhook said. */
export async function textFromHandset(from: string, to: string, body: string): Promise<number> {
  const response = await fetch(`${carrier()}/carrier/handsets/${encodeURIComponent(from)}/texts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to, body }),
  });
  return (await response.json()).webhookStatus;
}

/** What a handset has received, the newest last. */
export async function receivedOn(phone: string): Promise<string[]> {
  const response = await fetch(`${carrier()}/carrier/handsets/${encodeURIComponent(phone)}`);
  const { texts } = (await response.json()) as { texts: { direction: string; body: string }[] };
  return texts.filter((text) => text.direction === 'in').map((text) => text.body);
}

/** Colours that still change would be judged half way. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    return Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
  });

export async function expectNoAxeFindings(page: Page, rules: readonly string[] = []): Promise<void> {
  await settled(page);
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.target}`)).toEqual([]);
}

export const inTheme = (page: Page, theme: 'light' | 'dark'): Promise<void> =>
  page.evaluate((name) => {
    localStorage.setItem('snout.theme', name);
    document.documentElement.dataset.theme = name;
  }, theme);

/** Everything in light; in dark the colours alone are others. */
export const axeInBoth = async (page: Page): Promise<void> => {
  await inTheme(page, 'light');
  await expectNoAxeFindings(page);
  await inTheme(page, 'dark');
  await expectNoAxeFindings(page, ['color-contrast', 'link-in-text-block']);
};

export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const { width } = page.viewportSize() ?? { width: 0 };
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
};

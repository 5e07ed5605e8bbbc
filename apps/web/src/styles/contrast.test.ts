import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');

function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Foreground, background, and the least contrast WCAG asks for: 4.5 for text, 3 for controls. */
const PAIRS: [string, string, number][] = [
  ['text', 'surface', 4.5],
  ['text-2', 'surface', 4.5],
  ['text-2', 'accent-soft', 4.5],
  ['text-3', 'surface', 4.5],
  ['text-3', 'canvas', 4.5],
  ['text-3', 'sunken', 4.5],
  ['accent', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['accent-ink', 'accent-soft', 4.5],
  ['text', 'bubble-in', 4.5],
  ['bubble-out-ink', 'bubble-out', 4.5],
  ['text', 'warn-soft', 4.5],
  ['info', 'info-soft', 4.5],
  ['warn', 'warn-soft', 4.5],
  ['danger', 'danger-soft', 4.5],
  ['danger', 'surface', 4.5],
  ['warn', 'surface', 4.5],
  ['success', 'success-soft', 4.5],
  ['border-strong', 'surface', 3],
  ['focus', 'surface', 3],
];

const light = tokensOf(':root');
const themes = { light, dark: { ...light, ...tokensOf(':root[data-theme="dark"]') } };

test.each(Object.entries(themes).flatMap(([name, tokens]) => PAIRS.map((pair) => [name, ...pair, tokens] as const)))(
  '%s: %s on %s has at least %d',
  (_name, front, back, least, tokens) => {
    expect(contrast(tokens[front] ?? '', tokens[back] ?? '')).toBeGreaterThanOrEqual(least);
  },
);

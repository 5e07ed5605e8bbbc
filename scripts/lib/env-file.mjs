import { existsSync, readFileSync } from 'node:fs';
import { Trouble } from './progress.mjs';

/** Reads KEY=value lines; `#` starts a comment, quotes are taken off. A line of another form is named by its number. */
export function parseEnv(text, name = '.env') {
  const values = {};
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const match = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(line);
    if (!match) throw new Trouble(`${name}, line ${index + 1}: expected KEY=value, found "${line.slice(0, 40)}"`);
    const [, key, rest] = match;
    const quoted = /^(["'])(.*)\1$/.exec(rest);
    if (!quoted && /^["']/.test(rest)) throw new Trouble(`${name}, line ${index + 1}: the quote of ${key} is not closed`);
    values[key] = quoted ? quoted[2] : rest.replace(/\s+#.*$/, '').trim();
  }
  return values;
}

/** The environment with what `.env` adds; what is set already wins. */
export function loadEnv(file, env) {
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  return { ...fromFile, ...given };
}

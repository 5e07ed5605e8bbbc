import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from './progress.mjs';

const ASSIGNMENT = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/;
const QUOTED = /^(["'])(.*?)\1\s*(?:#.*)?$/;

/** Reads KEY=value lines; `#` starts a comment, quotes are taken off. A line of another form is named by its number. */
export function parseEnv(text, name = '.env') {
  const values = {};
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const at = `${name}, line ${index + 1}`;
    const match = ASSIGNMENT.exec(line);
    // Only the beginning is shown: a broken line may well be a secret.
    if (!match)
      throw new Trouble(`${at}: expected KEY=value, found "${line.slice(0, 12)}${line.length > 12 ? '…' : ''}"`);
    values[match[1]] = readValue(match[2], `${at}: the quote of ${match[1]} is not closed`);
  }
  return values;
}

function readValue(rest, complaint) {
  const quoted = QUOTED.exec(rest);
  if (quoted) return quoted[2];
  if (/^["']/.test(rest)) throw new Trouble(complaint);
  return rest.replace(/(^|\s+)#.*$/, '').trim();
}

/** The environment with what `.env` adds. What is set already wins, also by being empty; empty then counts as unset. */
export function loadEnv(file, env) {
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8'), path.basename(file)) : {};
  return Object.fromEntries(Object.entries({ ...fromFile, ...env }).filter(([, value]) => value !== ''));
}

import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';

const WARN = 40;

/** What of a log line is worth a place in the terminal, or null. JSON lines are shown from warnings up. */
export function noteworthy(line) {
  if (!line.startsWith('{')) return null;
  try {
    const { level, msg, err } = JSON.parse(line);
    if (!(level >= WARN)) return null;
    return [msg, err?.message].filter(Boolean).join(': ');
  } catch {
    return null;
  }
}

/** Cuts a stream of text into lines, whatever pieces it comes in. */
export function lineReader(onLine) {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const line of lines) onLine(line);
  };
}

/** The log of one program: everything goes to a file, warnings and errors to the terminal too. The last one is kept. */
export function openLog({ name, folder, verbose }) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.log`);
  if (existsSync(file)) renameSync(file, `${file}.1`);
  const stream = createWriteStream(file, { flags: 'a' });
  const show = (words) => process.stderr.write(`[${name}] ${words}\n`);
  const out = lineReader((line) => {
    const words = verbose ? line : noteworthy(line);
    if (words) show(words);
  });
  const err = lineReader(show);
  return {
    file,
    stdout: (chunk) => {
      stream.write(chunk);
      out(chunk);
    },
    stderr: (chunk) => {
      stream.write(chunk);
      err(chunk);
    },
    close: () => stream.end(),
  };
}

/** The end of a log, for the words of a failure. */
export const lastWords = (file, lines = 12) =>
  existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '';

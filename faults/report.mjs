import { cpus, totalmem } from 'node:os';

const GIGABYTE = 2 ** 30;

const HEAD = '| rows | what happened | held | seconds | run on | figures |';

/** The report of a long run, as a page. Steps that were not run this time keep their line of the page before. */
export function toReport(results, before = '') {
  const kept = new Map(
    before
      .split('\n')
      .filter((line) => line.startsWith('| ') && line !== HEAD)
      .map((line) => [line.split(' | ')[1], line]),
  );
  for (const result of results) kept.set(result.name, toLine(result));
  const lines = [
    '# What the product survives',
    '',
    'Written by `pnpm faults`: the real programs (one API, two workers, one of them with a clock that is ten minutes off and',
    'jumps), PostgreSQL and Redis are killed, starved and lied to, and what they say is compared with the ledger of the phone',
    'network. **twice**: texts the network took more than once. **lost**: texts the API took that neither went out nor are',
    'shown as not gone out. **denied**: texts shown as not gone out that did.',
    '',
    `Node ${process.version}, ${cpus().length} cores, ${Math.round(totalmem() / GIGABYTE)} GB; everything, clients and phone network included, on that one machine.`,
    '',
    HEAD,
    '|---|---|---|---|---|---|',
    ...kept.values(),
    '',
  ];
  return lines.join('\n');
}

function toLine({ rows, name, error, skipped, seconds, figures }) {
  const held = error ? '**no**' : skipped ? 'not run' : 'yes';
  const day = new Date().toISOString().slice(0, 10);
  return `| ${rows} | ${name} | ${held} | ${seconds} | ${day} | ${error ?? words(figures)} |`;
}

function words(figures) {
  const { inbound: _bodies, examples: _examples, ...rest } = figures ?? {};
  return Object.entries(rest)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value).replaceAll('"', '') : value}`)
    .join(', ');
}

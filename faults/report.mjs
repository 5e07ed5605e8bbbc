import { cpus, totalmem } from 'node:os';

const GIGABYTE = 2 ** 30;

/** The report of a long run, as a page. */
export function toReport(results) {
  const lines = [
    '# What the product survives',
    '',
    'Written by `pnpm faults`: the real programs (one API, two workers, one of them with a clock that is ten minutes off and',
    'jumps), PostgreSQL and Redis are killed, starved and lied to, and what they say is compared with the ledger of the phone',
    'network. **twice**: texts the network took more than once. **lost**: texts the API took that neither went out nor are',
    'shown as not gone out. **denied**: texts shown as not gone out that did.',
    '',
    `Run on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores, ${Math.round(totalmem() / GIGABYTE)} GB.`,
    '',
    '| rows | what happened | held | seconds | figures |',
    '|---|---|---|---|---|',
    ...results.map(
      ({ rows, name, error, skipped, seconds, figures }) =>
        `| ${rows} | ${name} | ${error ? '**no**' : skipped ? 'not run' : 'yes'} | ${seconds} | ${error ?? words(figures)} |`,
    ),
    '',
  ];
  return lines.join('\n');
}

function words(figures) {
  const { inbound: _bodies, examples: _examples, ...rest } = figures ?? {};
  return Object.entries(rest)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value).replaceAll('"', '') : value}`)
    .join(', ');
}

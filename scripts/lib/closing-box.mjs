import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Lines in a frame. */
export function box(lines) {
  const width = Math.max(...lines.map((line) => line.length));
  const rule = '─'.repeat(width + 2);
  return [`┌${rule}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${rule}┘`].join('\n');
}

/** One line per person of the demo, in columns: role, e-mail, password, organisation. */
export function signInLines(signIns) {
  const rows = signIns.map(({ role, email, password, org }) => [role, email, password, org]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

/** What to open, and who to be. */
export function closingBox({ settings, folder }) {
  const lines = [
    'Snout OS Messaging is running.',
    '',
    `App        ${settings.WEB_ORIGIN}`,
    `API docs   ${settings.PUBLIC_BASE_URL}/api/docs`,
  ];
  if (settings.CARRIER_URL) lines.push(`Handsets   ${settings.CARRIER_URL}`);
  lines.push(`Metrics    http://127.0.0.1:${settings.METRICS_PORT}/metrics`, `Logs       ${path.join(folder, 'logs')}`);
  const demo = path.join(folder, 'demo.json');
  if (existsSync(demo)) {
    const { signIns } = JSON.parse(readFileSync(demo, 'utf8'));
    lines.push('', 'Demo sign-ins (role, e-mail, password)', ...signInLines(signIns));
  }
  lines.push('', 'Ctrl-C stops everything.');
  return box(lines);
}

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { freePort } from './ports.mjs';

/** What a check or a test run came to. */
export const ZERO = { passed: 0, failed: 0, skipped: 0 };
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** Runs a command with its output shown. Answers its exit code. */
export function show(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A check without tests of its own counts as one. */
export async function check(command, args, options) {
  return (await show(command, args, options)) === 0 ? { ...ZERO, passed: 1 } : { ...ZERO, failed: 1 };
}

/** Runs tests that write a JSON report in Jest's form, and counts them. A run that died counts as failed. */
export async function countedRun(command, argsFor, options) {
  const folder = mkdtempSync(path.join(tmpdir(), 'snout-report-'));
  const report = path.join(folder, 'report.json');
  const code = await show(command, argsFor(report), typeof options === 'function' ? options(report) : options);
  const counts = existsSync(report) ? readCounts(report) : ZERO;
  rmSync(folder, { recursive: true, force: true });
  const diedQuietly = code !== 0 && counts.failed === 0;
  return diedQuietly || counts.passed + counts.failed === 0 ? add(counts, { ...ZERO, failed: 1 }) : counts;
}

function readCounts(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  if (report.stats) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  const suites = report.numFailedTests === 0 ? (report.numRuntimeErrorTestSuites ?? 0) : 0;
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + suites, skipped };
}

/** Node's own runner, for the scripts. */
export function scriptTests() {
  const folder = path.join(ROOT, 'scripts');
  const files = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.test.mjs'));
  // Without files the runner would look for some itself, and find the test command.
  if (files.length === 0) return ZERO;
  const run = spawnSync(
    process.execPath,
    ['--test', '--test-reporter=tap', ...files.map((name) => path.join('scripts', String(name)))],
    { cwd: ROOT, encoding: 'utf8' },
  );
  const number = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(run.stdout)?.[1] ?? 0);
  if (run.status !== 0) process.stdout.write(run.stdout);
  return {
    passed: number('pass'),
    failed: number('fail') + (run.status !== 0 && number('fail') === 0 ? 1 : 0),
    skipped: number('skipped'),
  };
}

const isThere = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** A Redis that forgets everything at its end, or null where there is no redis-server. */
export async function startRedis() {
  if (!isThere('redis-server')) return null;
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'snout-redis-'));
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
    '--maxmemory-policy',
    'noeviction',
  ];
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The browser to drive, or null where there is none. */
export function findChromium(env) {
  const candidates = [env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return candidates.find((file) => file && existsSync(file)) ?? null;
}

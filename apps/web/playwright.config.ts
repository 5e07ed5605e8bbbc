import path from 'node:path';
import { defineConfig } from '@playwright/test';

const FIRST_PORT = Number(process.env.E2E_PORT ?? 3917);
const ROOT = path.resolve(import.meta.dirname, '../..');
const OWN_QUEUE_AND_DATABASE = { NODE_ENV: 'development', DATABASE_URL: '', REDIS_URL: '' };

/** Specs that share a demo run one after the other, in the order of their names; two demos share the time. */
const SECOND_DEMO = /(policy|role-routing|routing|settings|team|security|csp)\.spec\.ts$/;
const demos = [
  { name: 'demo-1', port: FIRST_PORT, testIgnore: SECOND_DEMO },
  { name: 'demo-2', port: FIRST_PORT + 1, testMatch: SECOND_DEMO },
];

/** Drives the whole product as `npm start` runs it, each demo on a data folder of its own that is wiped first. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  workers: demos.length,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
    viewport: { width: 1280, height: 860 },
    trace: 'retain-on-failure',
  },
  outputDir: path.join(ROOT, 'test-results'),
  projects: demos.map(({ port, ...demo }) => ({ ...demo, workers: 1, use: { baseURL: `http://localhost:${port}` } })),
  webServer: demos.map(({ name, port }) => ({
    command: `${process.execPath} scripts/start.mjs --fresh --port ${port}`,
    cwd: ROOT,
    env: { ...process.env, ...OWN_QUEUE_AND_DATABASE, DATA_DIR: `.snout/${name}` } as Record<string, string>,
    url: `http://localhost:${port}/api/health/ready`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
    stdout: 'ignore' as const,
  })),
});

import path from 'node:path';
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env.E2E_PORT ?? 3917);
const ROOT = path.resolve(import.meta.dirname, '../..');

/** Drives the whole product as `npm start` runs it, on a data folder of its own that is wiped first. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
    viewport: { width: 1280, height: 860 },
    trace: 'retain-on-failure',
  },
  outputDir: path.join(ROOT, 'test-results'),
  webServer: {
    command: `${process.execPath} scripts/start.mjs --fresh --port ${PORT}`,
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: '.snout/e2e', NODE_ENV: 'development', DATABASE_URL: '', REDIS_URL: '' } as Record<
      string,
      string
    >,
    url: `http://localhost:${PORT}/api/health/ready`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'ignore',
  },
});

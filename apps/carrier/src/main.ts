import { readFileSync } from 'node:fs';
import { readEnv } from './env';
import { Seed } from './network/seed';
import { startCarrier } from './start-carrier';

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const carrier = await startCarrier({
    accountSid: env.CARRIER_ACCOUNT_SID,
    authToken: env.CARRIER_AUTH_TOKEN,
    port: env.CARRIER_PORT,
    delay: env.CARRIER_DELAY_MS,
    seed: env.CARRIER_SEED ? Seed.parse(JSON.parse(readFileSync(env.CARRIER_SEED, 'utf8'))) : undefined,
  });
  const stop = () => {
    void carrier.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`${JSON.stringify({ listening: carrier.port })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

import { connectDatabase } from '../prisma/connect';
import { writeDemoFiles } from './demo-files';
import { readEnv } from './env';
import { seedDemo } from './seed-demo';

/** Fills an empty database with the demo and writes the files the start script reads. Prints one line of JSON. */
async function main(): Promise<void> {
  const env = readEnv(process.env);
  const db = connectDatabase({ url: env.DATABASE_URL, poolSize: 2 });
  try {
    const account = {
      sid: env.TWILIO_ACCOUNT_SID,
      authToken: env.TWILIO_AUTH_TOKEN,
      messagingServiceSid: env.TWILIO_MESSAGING_SERVICE_SID ?? null,
    };
    const report = await seedDemo(db, { encryptionKeys: env.ENCRYPTION_KEYS, account, now: new Date() });
    const { DATA_DIR: dataDir, PUBLIC_BASE_URL: publicBaseUrl, CARRIER_URL: carrierUrl = null } = env;
    writeDemoFiles({ dataDir, publicBaseUrl, carrierUrl, account });
    process.stdout.write(`${JSON.stringify(report)}\n`);
  } finally {
    await db.$disconnect();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`The demo could not be seeded: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

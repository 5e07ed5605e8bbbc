import { replayDecisions } from '@snout/application/routing/replay-decisions';
import { z } from 'zod';
import { createPorts } from '../create-ports/create-ports';

const Env = z.object({
  DATABASE_URL: z.string().min(1),
  ENCRYPTION_KEYS: z.string().min(1),
  JWT_SECRET: z.string().min(1),
  PUBLIC_BASE_URL: z.url(),
});

/** Decides every stored routing decision again and names those that differ. Ends with 1 when there are any. */
async function main(): Promise<void> {
  const env = Env.parse(process.env);
  const handle = createPorts({
    databaseUrl: env.DATABASE_URL,
    redisUrl: null,
    poolSize: 2,
    publicBaseUrl: env.PUBLIC_BASE_URL,
    twilioBaseUrl: null,
    jwtSecret: env.JWT_SECRET,
    encryptionKeys: env.ENCRYPTION_KEYS,
  });
  try {
    for (const scope of await handle.ports.directory.listOrgs()) {
      const report = await replayDecisions(handle.ports, scope);
      process.stdout.write(`${JSON.stringify({ ...scope, ...report })}\n`);
      if (report.differing.length > 0) process.exitCode = 1;
    }
  } finally {
    await handle.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The decisions could not be replayed: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});

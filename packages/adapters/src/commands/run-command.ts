import type { Ports } from '@snout/application/ports/ports';
import { z } from 'zod';
import { createPorts } from '../create-ports/create-ports';

const Env = z.object({
  DATABASE_URL: z.string().min(1),
  ENCRYPTION_KEYS: z.string().min(1),
  JWT_SECRET: z.string().min(1),
  PUBLIC_BASE_URL: z.url(),
});

/** Runs a command of an operator over the ports of this environment. What goes wrong is told in one line, and ends with 1. */
export function runCommand(failure: string, work: (ports: Ports) => Promise<void>): void {
  const main = async (): Promise<void> => {
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
      await work(handle.ports);
    } finally {
      await handle.close();
    }
  };
  main().catch((error: unknown) => {
    process.stderr.write(`${failure}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}

import { importBusiness } from '@snout/application/migration/import-business';
import { z } from 'zod';
import { createPorts } from '../create-ports/create-ports';

const Env = z.object({
  DATABASE_URL: z.string().min(1),
  ENCRYPTION_KEYS: z.string().min(1),
  JWT_SECRET: z.string().min(1),
  PUBLIC_BASE_URL: z.url(),
  TWILIO_BASE_URL: z.url().optional(),
});

const argument = (name: string): string | null =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;

/** Puts a business from another system in order. `--org=<slug>` is needed where there are several. */
async function main(): Promise<void> {
  const env = Env.parse(process.env);
  const handle = createPorts({
    databaseUrl: env.DATABASE_URL,
    redisUrl: null,
    poolSize: 2,
    publicBaseUrl: env.PUBLIC_BASE_URL,
    twilioBaseUrl: env.TWILIO_BASE_URL ?? null,
    jwtSecret: env.JWT_SECRET,
    encryptionKeys: env.ENCRYPTION_KEYS,
  });
  const { ports } = handle;
  try {
    const orgs = [];
    for (const scope of await ports.directory.listOrgs()) {
      orgs.push({ ...scope, ...(await ports.inTransaction(scope, (tx) => tx.organization.get())) });
    }
    const slug = argument('org');
    const [org, ...others] = orgs.filter((one) => slug === null || one.slug === slug);
    if (!org || others.length > 0) {
      throw new Error(`name one business with --org=<slug>: ${orgs.map((one) => one.slug).join(', ')}`);
    }
    const isDryRun = process.argv.includes('--dry-run');
    const report = await importBusiness(ports, { orgId: org.orgId }, { frontDesk: argument('front-desk'), isDryRun });
    process.stdout.write(`${JSON.stringify({ business: org.name, ...report }, null, 2)}\n`);
    if (report.problems.length > 0) process.exitCode = 1;
  } finally {
    await handle.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`Nothing was imported: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

import { z } from 'zod';

const DEV_SECRET = 'development-only';

const Env = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_BASE_URL: z.url(),
  WEB_ORIGIN: z.url().optional(),
  DATABASE_URL: z.string().min(1),
  REDIS_URL: z.string().optional(),
  DATA_DIR: z.string().default('.snout'),
  JWT_SECRET: z.string().min(32, 'must have at least 32 characters'),
  ENCRYPTION_KEYS: z.string().min(1),
  ENABLE_MESSAGING: z.stringbool().default(true),
  TWILIO_BASE_URL: z.url().optional(),
  WEB_DIST: z.string().default('apps/web/dist'),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
export type ApiEnv = z.infer<typeof Env>;

/** Reads and checks the environment; every bad key is named at once. Empty counts as unset. */
export function readEnv(source: NodeJS.ProcessEnv): ApiEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  const problems = parsed.success
    ? productionProblems(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || problems.length > 0) {
    throw new Error(`The environment is not usable:\n${problems.map((line) => `  ${line}`).join('\n')}`);
  }
  return parsed.data;
}

function productionProblems(env: ApiEnv): string[] {
  if (env.NODE_ENV !== 'production') return [];
  const problems: string[] = [];
  if (env.TWILIO_BASE_URL) problems.push('TWILIO_BASE_URL: refused in production, messages go to the provider itself');
  if (env.JWT_SECRET.includes(DEV_SECRET)) problems.push('JWT_SECRET: the development secret is refused in production');
  if (env.ENCRYPTION_KEYS.includes(DEV_SECRET))
    problems.push('ENCRYPTION_KEYS: the development key is refused in production');
  if (!env.PUBLIC_BASE_URL.startsWith('https://')) problems.push('PUBLIC_BASE_URL: must be https in production');
  return problems;
}

import { z } from 'zod';

const Env = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z.string().min(1),
  REDIS_URL: z.string().optional(),
  PUBLIC_BASE_URL: z.url(),
  JWT_SECRET: z.string().min(32),
  ENCRYPTION_KEYS: z.string().min(1),
  ENABLE_MESSAGING: z.stringbool().default(true),
  TWILIO_BASE_URL: z.url().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be like: Snout <hello@example.com>')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number().int().min(4).max(200).default(16),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(500).default(40),
});
export type WorkerEnv = z.infer<typeof Env>;

/** Reads and checks the environment; every bad key is named at once. Empty counts as unset. */
export function readEnv(source: NodeJS.ProcessEnv): WorkerEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable:\n${lines.join('\n')}`);
  }
  if (parsed.data.SMTP_URL && !parsed.data.MAIL_FROM) {
    throw new Error('The environment is not usable:\n  MAIL_FROM: is needed with SMTP_URL');
  }
  if (parsed.data.NODE_ENV === 'production' && parsed.data.TWILIO_BASE_URL) {
    throw new Error('The environment is not usable:\n  TWILIO_BASE_URL: refused in production');
  }
  return parsed.data;
}

import { z } from 'zod';

const baseUrl = z.url().transform((url) => url.replace(/\/+$/, ''));

const Env = z.object({
  DATABASE_URL: z.string().min(1),
  ENCRYPTION_KEYS: z.string().min(1),
  TWILIO_ACCOUNT_SID: z.string().min(1),
  TWILIO_AUTH_TOKEN: z.string().min(1),
  TWILIO_MESSAGING_SERVICE_SID: z.string().optional(),
  PUBLIC_BASE_URL: baseUrl,
  /** Where the fake carrier serves its handsets; not set when a real provider is used. */
  CARRIER_URL: baseUrl.optional(),
  DATA_DIR: z.string().min(1).default('.snout'),
});

export type SeedEnv = z.infer<typeof Env>;

/** Reads the environment once; throws with the names of all variables that are wrong, never with their values. */
export function readEnv(env: Readonly<Record<string, string | undefined>>): SeedEnv {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(set);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable. ${wrong.join('; ')}`);
}

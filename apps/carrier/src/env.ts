import { z } from 'zod';
import { DelayRange } from './network/settings';

const Env = z.object({
  CARRIER_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  CARRIER_ACCOUNT_SID: z.string().regex(/^AC[0-9a-f]{32}$/, 'AC and 32 hexadecimal digits'),
  CARRIER_AUTH_TOKEN: z.string().min(16),
  CARRIER_SEED: z.string().min(1).optional(),
  CARRIER_DELAY_MS: DelayRange.default('400-2000'),
});

export type CarrierEnv = z.infer<typeof Env>;

/** Reads the environment once; throws with the names of the variables that are wrong, never with their values. */
export function readEnv(env: Record<string, string | undefined>): CarrierEnv {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(set);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable. ${wrong.join('; ')}`);
}

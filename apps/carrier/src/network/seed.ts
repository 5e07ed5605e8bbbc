import { z } from 'zod';

export const E164 = z.string().regex(/^\+[1-9]\d{6,14}$/, 'a phone number in E.164 form');

const AccountSid = z.string().regex(/^AC[0-9a-f]{32}$/);

export const SeedNumber = z.object({
  e164: E164,
  sid: z
    .string()
    .regex(/^PN[0-9a-f]{32}$/)
    .optional(),
  friendlyName: z.string().max(64).optional(),
  smsUrl: z.string().optional(),
  smsFallbackUrl: z.string().optional(),
  /** Whose number it is; the network's own account unless given. */
  accountSid: AccountSid.optional(),
});

export const Seed = z.object({
  /** Accounts beside the network's own, each with numbers and a token of its own. */
  accounts: z.array(z.object({ sid: AccountSid, authToken: z.string().min(16) })).default([]),
  numbers: z.array(SeedNumber).default([]),
  people: z.array(z.object({ name: z.string().min(1), phone: E164, numbers: z.array(E164).optional() })).default([]),
  /** Where the people who answer these texts read them; shown as a link beside the handsets. */
  productUrl: z.url().optional(),
  /** Address of the explanation of one text; `{sid}`, `{from}` and `{to}` are filled in. */
  traceUrl: z.string().optional(),
});

export type Seed = z.infer<typeof Seed>;
export type SeedInput = z.input<typeof Seed>;
export type Person = Seed['people'][number];

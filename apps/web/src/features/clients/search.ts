import { z } from 'zod';

/** What of the clients is on screen, as it stands in the address. */
export const ClientsSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  archived: z.literal('true').optional().catch(undefined),
  /** The dialog that is open. */
  add: z.enum(['client', 'import']).optional().catch(undefined),
});
export type ClientsSearch = z.infer<typeof ClientsSearch>;

const CONSENT_ACTS = ['decide', 'optOut', 'allow'] as const;
export type ConsentAct = (typeof CONSENT_ACTS)[number];

/** The dialog of a client's page that is open; with `point`, about which address. */
export const ClientSearch = z.object({
  act: z
    .enum(['edit', 'merge', 'archive', 'hold', 'lift', 'erase', ...CONSENT_ACTS])
    .optional()
    .catch(undefined),
  point: z.string().max(60).optional().catch(undefined),
});
export type ClientSearch = z.infer<typeof ClientSearch>;

export const isConsentAct = (act: ClientSearch['act']): act is ConsentAct =>
  (CONSENT_ACTS as readonly (string | undefined)[]).includes(act);

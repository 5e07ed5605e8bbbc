import { z } from 'zod';

/** Stable codes of problem+json answers (RFC 9457). Clients branch on these, never on texts. */
export const PROBLEM_CODES = [
  'validation_failed',
  'malformed_body',
  'payload_too_large',
  'unsupported_media_type',
  'unauthenticated',
  'invalid_credentials',
  'totp_required',
  'totp_setup_required',
  'forbidden',
  'origin_refused',
  'invalid_signature',
  'not_found',
  'method_not_allowed',
  'outside_window',
  'sitter_locked',
  'opted_out',
  'consent_required',
  'billing_not_allowed',
  'policy_blocked',
  'policy_warning',
  'already_resolved',
  'rehearsal_required',
  'export_limit',
  'export_not_ready',
  'export_expired',
  'link_expired',
  'number_unavailable',
  'idempotency_conflict',
  'in_progress',
  'outcome_unknown',
  'not_retryable',
  'window_overlap',
  'conflict',
  'rate_limited',
  'provider_down',
  'unavailable',
  'internal_error',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(PROBLEM_CODES),
  detail: z.string(),
  requestId: z.string().optional(),
  retryAfter: z.number().int().optional(),
  /** Of something somebody else was first to decide. */
  resolved: z.object({ byName: z.string().nullable(), at: z.string(), resolution: z.string() }).optional(),
  errors: z
    .array(
      z.object({
        path: z.string(),
        message: z.string(),
        /** Of a policy refusal: where in the text, and what kind. */
        type: z.string().optional(),
        start: z.number().int().optional(),
        end: z.number().int().optional(),
        /** Of an overlap: the window in the way. */
        windowId: z.string().optional(),
        /** Of an address that is taken: whose it is. */
        clientId: z.string().optional(),
      }),
    )
    .optional(),
});
export type Problem = z.infer<typeof Problem>;

import type { Problem, ProblemCode } from '@snout/contracts/shared/problem';

const STATUS: Readonly<Record<ProblemCode, number>> = {
  validation_failed: 400,
  malformed_body: 400,
  payload_too_large: 413,
  unsupported_media_type: 415,
  unauthenticated: 401,
  invalid_credentials: 401,
  totp_required: 401,
  totp_setup_required: 403,
  forbidden: 403,
  origin_refused: 403,
  invalid_signature: 403,
  not_found: 404,
  method_not_allowed: 405,
  outside_window: 403,
  sitter_locked: 403,
  opted_out: 409,
  consent_required: 409,
  billing_not_allowed: 403,
  policy_blocked: 422,
  policy_warning: 409,
  already_resolved: 409,
  rehearsal_required: 409,
  export_limit: 409,
  export_not_ready: 409,
  export_expired: 410,
  link_expired: 410,
  number_unavailable: 409,
  idempotency_conflict: 409,
  in_progress: 409,
  outcome_unknown: 409,
  not_retryable: 409,
  window_overlap: 400,
  conflict: 409,
  rate_limited: 429,
  provider_down: 503,
  unavailable: 503,
  internal_error: 500,
};

const TITLE: Partial<Record<ProblemCode, string>> = {
  validation_failed: 'The request is not valid',
  unauthenticated: 'Please sign in',
  invalid_credentials: 'E-mail or password is wrong',
  totp_required: 'A code is needed',
  totp_setup_required: 'Set up your second factor first',
  not_found: 'Not found',
  outside_window: 'Outside the assignment window',
  sitter_locked: 'Messaging is locked',
  opted_out: 'The client opted out',
  consent_required: 'They have to ask for it themselves',
  policy_blocked: 'Held by policy',
  policy_warning: 'Contact details in the text',
  already_resolved: 'Somebody was first',
  rehearsal_required: 'Try the rules first',
  export_limit: 'Other exports come first',
  export_not_ready: 'Not ready yet',
  export_expired: 'The export is gone',
  link_expired: 'The link is over',
  window_overlap: 'The windows overlap',
  rate_limited: 'Too many requests',
  unavailable: 'Not available right now',
  internal_error: 'Something went wrong on our side',
};

type Extra = Pick<Problem, 'errors' | 'retryAfter' | 'resolved'>;

/** An expected refusal, on its way to the error filter. */
export class ProblemException extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extra: Extra = {},
  ) {
    super(detail);
    this.status = STATUS[code];
  }
}

/** The body of a refusal (RFC 9457). */
export function toProblem(problem: ProblemException, requestId: string): Problem {
  return {
    type: `urn:snout:problem:${problem.code}`,
    title: TITLE[problem.code] ?? problem.code.replaceAll('_', ' '),
    status: problem.status,
    code: problem.code,
    detail: problem.detail,
    requestId,
    ...problem.extra,
  };
}

export const notFound = (): ProblemException =>
  new ProblemException('not_found', 'There is nothing here for you to see.');

import { randomUUID } from 'node:crypto';
import { type ConnectionOverrides, type RetryReason, readConnectionOverrides } from './connection-overrides';
import { type PostOutcome, postForm } from './post-form';
import { signForm, withoutFragment } from './signature';

export interface WebhookResult {
  url: string;
  /** HTTP status of the last try, or "failed" when nobody answered. */
  status: number | 'failed';
  contentType: string;
  tries: number;
  reason?: string;
}

/** Posts a signed form and repeats it as the address's own connection settings say. */
export async function postWebhook(
  authToken: string,
  url: string,
  form: Record<string, string>,
): Promise<WebhookResult> {
  const overrides = readConnectionOverrides(url);
  const startedAt = Date.now();
  const target = withoutFragment(url);
  const request = {
    url: target,
    body: new URLSearchParams(form).toString(),
    headers: {
      'x-twilio-signature': signForm(authToken, url, form),
      'i-twilio-idempotency-token': randomUUID(),
      'user-agent': 'TwilioProxy/1.1',
      accept: '*/*',
    },
  };
  for (let tries = 1; ; tries += 1) {
    const leftMs = overrides.totalMs - (Date.now() - startedAt);
    const outcome = await postForm({
      ...request,
      connectMs: Math.max(1, Math.min(overrides.connectMs, leftMs)),
      readMs: Math.max(1, Math.min(overrides.readMs, leftMs)),
    });
    const isLast = tries > overrides.retries || Date.now() - startedAt >= overrides.totalMs;
    if (isLast || !isWorthAnotherTry(outcome, overrides)) return toResult(target, outcome, tries);
  }
}

function isWorthAnotherTry(outcome: PostOutcome, { retryOn }: ConnectionOverrides): boolean {
  const reason = toRetryReason(outcome);
  return reason !== null && retryOn.has(reason);
}

function toRetryReason(outcome: PostOutcome): RetryReason | null {
  // A connection that broke off while reading is counted with the read timeouts.
  if (outcome.kind !== 'answered') return outcome.kind === 'broken' ? 'rt' : outcome.kind;
  if (outcome.status >= 500) return '5xx';
  return outcome.status >= 400 ? '4xx' : null;
}

function toResult(url: string, outcome: PostOutcome, tries: number): WebhookResult {
  if (outcome.kind === 'answered') {
    return { url, status: outcome.status, contentType: outcome.contentType, tries };
  }
  return { url, status: 'failed', contentType: '', tries, reason: outcome.reason };
}

export const isSuccess = (status: number | 'failed') => status !== 'failed' && status >= 200 && status < 300;

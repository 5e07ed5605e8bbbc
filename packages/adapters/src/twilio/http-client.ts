import { RequestClient } from 'twilio';

/** Twilio's 429: certainly not processed. Thrown by our client because the SDK's own error carries no headers. */
export class RateLimited extends Error {
  override readonly name = 'RateLimited';

  constructor(readonly retryAfterSeconds: number | null) {
    super('The provider limits our rate');
  }
}

/** Whether it was done nobody knows. */
class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
  readonly code = 'TOOK_TOO_LONG';
}

/** The SDK's client, pointed at another base when one is configured. */
export class ProviderHttpClient extends RequestClient {
  constructor(
    private readonly baseUrl: string | null,
    private readonly timeoutMs: number,
  ) {
    super({ timeout: timeoutMs, keepAlive: true, autoRetry: false, maxSockets: 20 });
  }

  override async request<TData>(
    options: Parameters<typeof RequestClient.prototype.request<TData>>[0],
  ): Promise<Awaited<ReturnType<typeof RequestClient.prototype.request<TData>>>> {
    const answer = await this.inTime(super.request<TData>({ ...options, uri: this.redirect(options.uri) }));
    if (answer.statusCode === 429) throw new RateLimited(toSeconds(answer.headers));
    return answer;
  }

  /** The client's own limit is one of silence: an answer that drips in would never end. */
  private inTime<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new TookTooLong()), this.timeoutMs * 1.2);
      answer.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  private redirect(uri: string): string {
    if (!this.baseUrl) return uri;
    const { pathname, search } = new URL(uri);
    return `${this.baseUrl.replace(/\/$/, '')}${pathname}${search}`;
  }
}

function toSeconds(headers: unknown): number | null {
  if (typeof headers !== 'object' || headers === null || !('retry-after' in headers)) return null;
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '@snout/contracts/shared/endpoint';
import { Problem, type ProblemCode } from '@snout/contracts/shared/problem';

/** A refusal of the API, or its absence: `code` is `offline` when nothing answered. */
export class ApiError extends Error {
  constructor(
    readonly code: ProblemCode | 'offline' | 'unexpected',
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(problem.detail ?? 'The server cannot be reached.');
  }
}

interface CallOptions<E extends Endpoint> {
  params?: ParamsOf<E>;
  query?: QueryOf<E>;
  body?: BodyOf<E>;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

let refreshing: Promise<boolean> | null = null;
let onSignedOut: () => void = () => undefined;
let onSetupRequired: () => void = () => undefined;

/** What happens when the session is over for good: drafts stay, the sign-in page comes. */
export const whenSignedOut = (handler: () => void): void => {
  onSignedOut = handler;
};

/** What happens when the business asks for a second step that is not set up yet. */
export const whenSetupRequired = (handler: () => void): void => {
  onSetupRequired = handler;
};

/** Calls one endpoint of the contract. A session that ran out is renewed once, by whoever notices first. */
export async function call<const E extends Endpoint>(
  endpoint: E,
  options: CallOptions<E> = {},
): Promise<ResponseOf<E>> {
  return read(await ask(endpoint, options));
}

/** Calls an endpoint that answers with a file. */
export async function callForFile<const E extends Endpoint>(endpoint: E, options: CallOptions<E> = {}): Promise<Blob> {
  return (await ask(endpoint, options)).blob();
}

async function ask<E extends Endpoint>(endpoint: E, options: CallOptions<E>): Promise<Response> {
  const first = await send(endpoint, options);
  if (first.ok) return first;
  const refusal = await toError(first);
  if (!isOver(endpoint, refusal)) throw noticed(refusal);
  if (!(await renew())) throw noticed(refusal, onSignedOut);
  const second = await send(endpoint, options);
  if (second.ok) return second;
  const again = await toError(second);
  throw noticed(again, isOver(endpoint, again) ? onSignedOut : undefined);
}

/** A wrong password is a 401 as well, but the session stands. */
const isOver = (endpoint: Endpoint, { status, code }: ApiError): boolean =>
  status === 401 && endpoint.access !== 'public' && code !== 'invalid_credentials';

function noticed(error: ApiError, also?: () => void): ApiError {
  also?.();
  if (error.code === 'totp_setup_required') onSetupRequired();
  return error;
}

/** Some answers are only a status. */
async function read<E extends Endpoint>(response: Response): Promise<ResponseOf<E>> {
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as ResponseOf<E>;
}

async function send<E extends Endpoint>(endpoint: E, options: CallOptions<E>): Promise<Response> {
  const { body, idempotencyKey, signal } = options;
  try {
    return await fetch(toUrl(endpoint, options), {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('offline', 0, {});
  }
}

function toUrl<E extends Endpoint>(endpoint: E, options: CallOptions<E>): string {
  const params = (options.params ?? {}) as Record<string, string>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((options.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

/** One renewal for all who wait, also over several tabs. */
function renew(): Promise<boolean> {
  const ask = () =>
    fetch('/api/auth/refresh', { method: 'POST', credentials: 'same-origin' }).then(
      (answer) => answer.ok,
      () => false,
    );
  refreshing ??= (navigator.locks ? navigator.locks.request('snout-refresh', ask) : ask()).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function toError(response: Response): Promise<ApiError> {
  const parsed = Problem.partial().safeParse(await response.json().catch(() => ({})));
  const problem = parsed.success ? parsed.data : {};
  return new ApiError(problem.code ?? 'unexpected', response.status, problem);
}

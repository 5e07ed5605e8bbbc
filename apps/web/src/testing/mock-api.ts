import type { Endpoint, ResponseOf } from '@snout/contracts/shared/endpoint';
import { HttpResponse, http, type RequestHandler } from 'msw';

/** An endpoint that answers, with what its contract allows and nothing else. */
export function answers<const E extends Endpoint>(endpoint: E, response: ResponseOf<E>): RequestHandler {
  const method = endpoint.method.toLowerCase() as Lowercase<Endpoint['method']>;
  return http[method](`*/api${endpoint.path}`, () => HttpResponse.json(endpoint.response?.parse(response) as object));
}

/** One that refuses. */
export function refuses(endpoint: Endpoint, status: number, detail: string): RequestHandler {
  const method = endpoint.method.toLowerCase() as Lowercase<Endpoint['method']>;
  const problem = { type: 'about:blank', title: 'Refused', status, code: 'internal_error', detail, requestId: 'r-1' };
  return http[method](`*/api${endpoint.path}`, () => HttpResponse.json(problem, { status }));
}

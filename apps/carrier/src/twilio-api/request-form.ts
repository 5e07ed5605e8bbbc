import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Bodies are flat forms; a name may repeat. Anything else that was sent counts as an empty form. */
export function registerFormParser(app: FastifyInstance): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, new URLSearchParams(String(body)));
  });
}

export const formOf = (request: FastifyRequest): URLSearchParams =>
  request.body instanceof URLSearchParams ? request.body : new URLSearchParams();

export const queryOf = (request: FastifyRequest): URLSearchParams =>
  new URL(request.url, 'http://127.0.0.1').searchParams;

/** The account of the path, which the credentials were checked against. */
export const accountSidOf = (request: FastifyRequest): string =>
  (request.params as { accountSid?: string }).accountSid ?? '';

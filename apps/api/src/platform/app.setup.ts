import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { importClients } from '@snout/contracts/clients';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { observeRequest } from './metrics/counters';
import { ProblemException, toProblem } from './problem';

/** Everything we are sent fits well into this. */
const BODY_LIMIT = 64 * 1024;

/** The HTTP server with its limits. Bodies nobody declared a parser for are refused. */
export const createHttpAdapter = ({ isSecure }: { isSecure: boolean }): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: () => v7(),
    trustProxy: false,
    routerOptions: { maxParamLength: 200 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      answerUnreadable(reply, { isSecure, requestId: String(request.id) }),
  });

/** An address that cannot even be read passes no hook: its answer gets its headers here. */
function answerUnreadable(reply: FastifyReply, of: { isSecure: boolean; requestId: string }): void {
  const problem = new ProblemException('malformed_body', 'The address cannot be read.');
  if (of.isSecure) reply.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  reply
    .status(problem.status)
    .header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
    .header('X-Content-Type-Options', 'nosniff')
    .header('Cache-Control', 'no-store')
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(toProblem(problem, of.requestId)));
}

const SELF = "'self'";

/** Parsers, cookies and security headers: what every process and every test boots. */
export async function setUpHttp(app: NestFastifyApplication, options: { isSecure: boolean }): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: [SELF],
        scriptSrc: [SELF],
        styleSrc: [SELF, "'unsafe-inline'"],
        imgSrc: [SELF, 'data:'],
        fontSrc: [SELF],
        connectSrc: [SELF],
        objectSrc: ["'none'"],
        baseUri: [SELF],
        formAction: [SELF],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: options.isSecure ? [] : null,
      },
    },
    strictTransportSecurity: options.isSecure,
    crossOriginEmbedderPolicy: false,
  });
  // The few routes that take files say so themselves.
  fastify.addHook('onRoute', (route) => {
    const { path, maxBytes } = importClients;
    if (route.url === `/api${path}`) route.bodyLimit = maxBytes;
  });
  // A file sent as it is, read as what JSON would carry.
  fastify.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, csv, done) => done(null, { csv }));
  fastify.removeContentTypeParser('text/plain');
  // The provider signs the form as it stands, so it is kept as text and read by our own flat parser.
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  fastify.addHook('onSend', async (request, reply) => {
    reply.header('X-Request-Id', String(request.id));
    if (request.url.startsWith('/api/') && !reply.hasHeader('Cache-Control')) reply.header('Cache-Control', 'no-store');
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions?.url ?? 'unknown';
    observeRequest({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  fastify.addHook('preValidation', async (request) => {
    if (typeof request.body === 'object' && depthExceeds(request.body, 20)) {
      throw new ProblemException('malformed_body', 'The body is nested too deeply.');
    }
  });
}

/** Bodies of ours are flat; what is nested deeper than this is an attack on whoever reads it. */
function depthExceeds(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (limit === 0) return true;
  return Object.values(value).some((inner) => depthExceeds(inner, limit - 1));
}

import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { DatabaseUnavailable } from '@snout/application/ports/transaction';
import type { ProblemCode } from '@snout/contracts/shared/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import { ProblemException, toProblem } from './problem';

const RETRY_SECONDS = 5;

/** Codes of Fastify for requests that never reach a handler. */
const BY_FASTIFY_CODE: Readonly<Record<string, [ProblemCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['payload_too_large', 'The request is larger than we take.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'Send JSON with the content type application/json.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed_body', 'The body is empty.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['malformed_body', 'The body is not valid JSON.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed_body', 'The length of the body is not what was announced.'],
};

const BY_STATUS: Readonly<Record<number, [ProblemCode, string]>> = {
  400: ['malformed_body', 'The request cannot be read.'],
  401: ['unauthenticated', 'Please sign in.'],
  403: ['forbidden', 'You may not do this.'],
  404: ['not_found', 'There is nothing here for you to see.'],
  405: ['method_not_allowed', 'This address does not take that method.'],
  413: ['payload_too_large', 'The request is larger than we take.'],
  414: ['validation_failed', 'The address is too long.'],
  415: ['unsupported_media_type', 'Send JSON with the content type application/json.'],
  429: ['rate_limited', 'That was a little too fast. Please wait a moment.'],
};

/** Every refusal and every failure leaves as problem+json; no stack and no cause ever does. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('errors');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    if (reply.raw.headersSent) return void reply.raw.end();
    const problem = this.toException(error, request);
    const retryAfter = problem.extra.retryAfter;
    if (retryAfter !== undefined) reply.header('Retry-After', String(retryAfter));
    reply
      .status(problem.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .send(JSON.stringify(toProblem(problem, String(request.id))));
  }

  private toException(error: unknown, request: FastifyRequest): ProblemException {
    if (error instanceof ProblemException) return error;
    if (error instanceof DatabaseUnavailable) {
      return new ProblemException('unavailable', 'We cannot reach our database. Please try again in a moment.', {
        retryAfter: RETRY_SECONDS,
      });
    }
    const known = knownRefusal(error);
    if (known) return known;
    const name = error instanceof Error ? error.name : typeof error;
    let where =
      error instanceof Error
        ? error.stack
            ?.split('\n')
            .slice(1, 4)
            .map((line) => line.trim())
        : [];
    if (error instanceof ZodError)
      where = error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.code}`);
    // The message may quote what a person wrote; the stack says enough to find the place.
    this.log.error({ requestId: request.id, method: request.method, error: name, code: codeOf(error), where });
    return new ProblemException('internal_error', 'This is our fault. If it keeps happening, send us the request id.');
  }
}

function knownRefusal(error: unknown): ProblemException | null {
  const code = codeOf(error);
  const byCode = code === null ? undefined : BY_FASTIFY_CODE[code];
  if (byCode) return new ProblemException(...byCode);
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  const byStatus = status === null ? undefined : BY_STATUS[status];
  if (!byStatus) return null;
  return new ProblemException(byStatus[0], byStatus[1], status === 429 ? { retryAfter: RETRY_SECONDS } : {});
}

const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;

const statusOf = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : null;

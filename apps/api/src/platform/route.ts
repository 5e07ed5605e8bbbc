import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import type { Endpoint, Method } from '@snout/contracts/shared/endpoint';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ProblemException } from './problem';

export const ENDPOINT = 'snout:endpoint';

const METHODS: Readonly<Record<Method, RequestMethod>> = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  PATCH: RequestMethod.PATCH,
  DELETE: RequestMethod.DELETE,
};

/** Serves one endpoint of the contracts: its method, path, status and access are what is written there. */
export function Route(endpoint: Endpoint): MethodDecorator {
  return applyDecorators(
    RequestMapping({ path: endpoint.path, method: METHODS[endpoint.method] }),
    HttpCode(endpoint.status ?? 200),
    SetMetadata(ENDPOINT, endpoint),
  );
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler gets of a request, once it is known to be as the contract says. */
export interface Input<E extends Endpoint> {
  params: Out<E['params']>;
  query: Out<E['query']>;
  body: Out<E['body']>;
}

/** Params, query and body of the request, checked by the endpoint of the handler. Unknown fields are refused. */
export const Checked = createParamDecorator((_: unknown, context: ExecutionContext): Input<Endpoint> => {
  const endpoint = Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint;
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    params: check(endpoint.params, request.params, 'params'),
    query: check(endpoint.query, request.query, ''),
    body: check(endpoint.body, request.body ?? (endpoint.body ? {} : undefined), ''),
  };
});

function check(schema: z.ZodType | undefined, value: unknown, where: '' | 'params'): undefined {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data as undefined;
  // An id of another form belongs to nothing: it is as absent as any other unknown id.
  if (where === 'params') throw new ProblemException('not_found', 'There is nothing here for you to see.');
  throw new ProblemException('validation_failed', 'Some fields are not as they should be.', {
    errors: parsed.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  });
}

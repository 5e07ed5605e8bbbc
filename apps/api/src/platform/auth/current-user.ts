import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { OrgScope } from '@snout/application/ports/scope';
import type { Person } from '@snout/application/ports/users';
import type { ApiScope } from '@snout/domain/access/api-scopes';
import type { FastifyRequest } from 'fastify';

/** Who asks, as the guard found at this request. */
export interface Principal {
  user: Person;
  scope: OrgScope;
  /** Of a key: the key's id. */
  sessionId: string;
  /** Set when another program asks by key: what the key may do. */
  keyScopes?: readonly ApiScope[];
}

const PRINCIPAL = Symbol('principal');
type WithPrincipal = FastifyRequest & { [PRINCIPAL]?: Principal };

export const setPrincipal = (request: FastifyRequest, principal: Principal): void => {
  (request as WithPrincipal)[PRINCIPAL] = principal;
};

/** Whose calls are counted together: a person's or a key's; null before anybody is known. */
export function callerOf(request: FastifyRequest): string | null {
  const principal = (request as WithPrincipal)[PRINCIPAL];
  if (!principal) return null;
  return principal.keyScopes ? `key|${principal.sessionId}` : `user|${principal.user.id}`;
}

/** The signed-in user of this request. Throws on a route that lets anybody in: there is none. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = (context.switchToHttp().getRequest() as WithPrincipal)[PRINCIPAL];
  if (!principal) throw new Error('This route has no signed-in user');
  return principal;
});

/** The sitter behind a principal; the guard lets only active sitters onto sitter routes. */
export function sitterIdOf(principal: Principal): string {
  const { sitterId } = principal.user;
  if (!sitterId) throw new Error('A sitter route was reached without a sitter');
  return sitterId;
}

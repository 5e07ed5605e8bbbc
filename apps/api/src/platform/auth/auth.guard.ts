import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { authenticate } from '@snout/application/access/authenticate';
import { authenticateKey } from '@snout/application/access/authenticate-key';
import { KEY_START } from '@snout/application/api-keys/create-api-key';
import type { Ports } from '@snout/application/ports/ports';
import type { Access, Endpoint } from '@snout/contracts/shared/endpoint';
import type { UserRole } from '@snout/domain/shared/vocabulary';
import type { FastifyRequest } from 'fastify';
import type { ApiEnv } from '../env';
import { OncePerMinute } from '../once-per-minute';
import { ProblemException } from '../problem';
import { ENDPOINT } from '../route';
import { ENV, PORTS } from '../tokens';
import { readSessionCookie } from './cookies';
import { type Principal, setPrincipal } from './current-user';
import { requireSameOrigin } from './origin';
import { jwtCheck, type TokenCheck } from './token-check';

const ROLES: Readonly<Record<Exclude<Access, 'public'>, readonly UserRole[]>> = {
  owner: ['owner'],
  sitter: ['sitter'],
  ownerOrSitter: ['owner', 'sitter'],
};

/** Denies by default: who is not known, or not of a role the endpoint names, does not pass. */
@Injectable()
export class AuthGuard implements CanActivate {
  private readonly checkToken: TokenCheck;
  private readonly denials = new OncePerMinute();

  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(ENV) private readonly env: ApiEnv,
  ) {
    this.checkToken = jwtCheck(env.JWT_SECRET);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint | undefined;
    if (!endpoint) throw new ProblemException('forbidden', 'You may not do this.');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (endpoint.access === 'public') return true;
    const principal = await this.identify(request);
    const refusal = whyRefused(endpoint, principal);
    if (refusal) {
      await this.noteDenial(principal, `${endpoint.method} ${endpoint.path}`);
      throw refusal;
    }
    setPrincipal(request, principal);
    return true;
  }

  /** Who knocks again and again at one door is noted once a minute. */
  private async noteDenial({ user, scope }: Principal, route: string): Promise<void> {
    if (!this.denials.isFirst(`${user.id} ${route}`, this.ports.clock.now())) return;
    await this.ports.inTransaction(scope, (tx) =>
      tx.audit.record({
        type: 'auth.denied',
        actor: { type: user.role, userId: user.id },
        subject: { type: 'user', id: user.id },
        data: { reason: 'role', route },
      }),
    );
  }

  /** The person behind the request, looked up anew each time: what changed a moment ago counts. */
  async identify(request: FastifyRequest): Promise<Principal> {
    const bearer = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer?.startsWith(KEY_START)) return this.identifyKey(bearer);
    const token = bearer ?? readSessionCookie(request, this.env);
    const claims = token ? await this.checkToken(token) : null;
    if (!claims) throw new ProblemException('unauthenticated', 'Please sign in.');
    if (!bearer) requireSameOrigin(request, this.env);
    const user = await authenticate(this.ports, claims);
    if (!user) throw new ProblemException('unauthenticated', 'Your session has ended. Please sign in again.');
    return { user, scope: { orgId: user.orgId }, sessionId: claims.sessionId };
  }

  private async identifyKey(key: string): Promise<Principal> {
    const found = await authenticateKey(this.ports, key);
    if (!found) throw new ProblemException('unauthenticated', 'This key is unknown or was revoked.');
    return { user: found.user, scope: found.scope, sessionId: found.keyId, keyScopes: found.scopes };
  }
}

/** A key opens what its scopes name and nothing else; a person what their role does, once their second factor is set up. */
function whyRefused(endpoint: Endpoint, { user, keyScopes }: Principal): ProblemException | null {
  if (endpoint.access === 'public') return null;
  const roles = ROLES[endpoint.access];
  if (!roles.includes(user.role)) return new ProblemException('forbidden', `This is for ${roles.join(' and ')}s only.`);
  if (keyScopes) {
    if (endpoint.scope && keyScopes.includes(endpoint.scope)) return null;
    const need = endpoint.scope ? `needs the scope ${endpoint.scope}.` : 'is not open to keys.';
    return new ProblemException('forbidden', `This ${need}`);
  }
  if (!user.needsTotp || user.hasTotp || endpoint.duringEnrolment) return null;
  const detail = 'Your business asks for a second factor. Please set it up first.';
  return new ProblemException('totp_setup_required', detail);
}

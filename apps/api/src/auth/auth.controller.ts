import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { SignedIn } from '@snout/application/access/sign-in';
import { acceptInvitation, getMe, listDemoSignIns, login, logout, refreshSession } from '@snout/contracts/auth';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearSessionCookies, readRefreshCookie, readSessionCookie, setSessionCookies } from '../platform/auth/cookies';
import { type Principal, Who } from '../platform/auth/current-user';
import { requireSameOrigin } from '../platform/auth/origin';
import type { ApiEnv } from '../platform/env';
import { Checked, type Input, Route } from '../platform/route';
import { ENV } from '../platform/tokens';
import { AuthService, toCurrentUser } from './auth.service';
import { isKnownDevice, rememberDevice } from './known-device';

@Controller()
export class AuthController {
  constructor(
    @Inject(AuthService) private readonly auth: AuthService,
    @Inject(ENV) private readonly env: ApiEnv,
  ) {}

  @Route(login)
  async login(
    @Checked() { body }: Input<typeof login>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (request.headers.origin) requireSameOrigin(request, this.env);
    const { email, password, totp } = body;
    return this.answer(
      reply,
      await this.auth.signIn({ email, password, code: totp ?? null }, this.from(request, email)),
    );
  }

  @Route(acceptInvitation)
  async accept(
    @Checked() { body }: Input<typeof acceptInvitation>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (request.headers.origin) requireSameOrigin(request, this.env);
    return this.answer(reply, await this.auth.acceptInvitation(body, this.from(request, '')));
  }

  @Route(refreshSession)
  async refresh(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    requireSameOrigin(request, this.env);
    try {
      return this.answer(reply, await this.auth.refresh(readRefreshCookie(request, this.env)));
    } catch (error) {
      clearSessionCookies(reply, this.env);
      throw error;
    }
  }

  @Route(logout)
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const cookie = readRefreshCookie(request, this.env);
    if (cookie || readSessionCookie(request, this.env)) requireSameOrigin(request, this.env);
    if (cookie) await this.auth.signOut(cookie);
    clearSessionCookies(reply, this.env);
  }

  @Route(getMe)
  me(@Who() who: Principal) {
    return { user: toCurrentUser(who.user) };
  }

  @Route(listDemoSignIns)
  demo() {
    return this.auth.demo();
  }

  private from(request: FastifyRequest, email: string) {
    const userAgent = request.headers['user-agent'] ?? null;
    return { userAgent, ip: request.ip, isKnownDevice: isKnownDevice(request, this.env, email.trim().toLowerCase()) };
  }

  private answer(reply: FastifyReply, session: SignedIn) {
    setSessionCookies(reply, this.env, session);
    rememberDevice(reply, this.env, session.user.email);
    const expiresAt = session.accessExpiresAt.toISOString();
    return { user: toCurrentUser(session.user), accessToken: session.accessToken, expiresAt };
  }
}

import { Controller, Inject, Req } from '@nestjs/common';
import {
  beginTotp,
  changePassword,
  confirmTotp,
  endOtherSessions,
  endSession,
  forgotPassword,
  getSecurity,
  listSessions,
  removeTotp,
  renewRecoveryCodes,
  resetPassword,
} from '@snout/contracts/account';
import type { FastifyRequest } from 'fastify';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { AccountService } from './account.service';
import { PasswordResetService } from './password-reset.service';

/** A person's own account. */
@Controller()
export class AccountController {
  constructor(
    @Inject(AccountService) private readonly account: AccountService,
    @Inject(PasswordResetService) private readonly resets: PasswordResetService,
  ) {}

  @Route(changePassword)
  changePassword(
    @Who() who: Principal,
    @Checked() { body }: Input<typeof changePassword>,
    @Req() request: FastifyRequest,
  ) {
    return this.account.changePassword(who, { ...body, ip: request.ip });
  }

  @Route(forgotPassword)
  forgot(@Checked() { body }: Input<typeof forgotPassword>, @Req() request: FastifyRequest): void {
    this.resets.ask(body.email.toLowerCase(), request.ip);
  }

  @Route(resetPassword)
  reset(@Checked() { body }: Input<typeof resetPassword>, @Req() request: FastifyRequest) {
    return this.resets.reset(body, request.ip);
  }

  @Route(getSecurity)
  security(@Who() who: Principal) {
    return this.account.security(who);
  }

  @Route(beginTotp)
  begin(@Who() who: Principal, @Checked() { body }: Input<typeof beginTotp>, @Req() request: FastifyRequest) {
    return this.account.beginTotp(who, { ...body, ip: request.ip });
  }

  @Route(confirmTotp)
  confirm(@Who() who: Principal, @Checked() { body }: Input<typeof confirmTotp>, @Req() request: FastifyRequest) {
    return this.account.confirmTotp(who, { ...body, ip: request.ip });
  }

  @Route(removeTotp)
  remove(@Who() who: Principal, @Checked() { body }: Input<typeof removeTotp>, @Req() request: FastifyRequest) {
    return this.account.removeTotp(who, { ...body, ip: request.ip });
  }

  @Route(renewRecoveryCodes)
  renew(@Who() who: Principal, @Checked() { body }: Input<typeof renewRecoveryCodes>, @Req() request: FastifyRequest) {
    return this.account.renewRecoveryCodes(who, { ...body, ip: request.ip });
  }

  @Route(listSessions)
  async sessions(@Who() who: Principal) {
    return { sessions: await this.account.listSessions(who) };
  }

  @Route(endSession)
  endSession(@Who() who: Principal, @Checked() { params }: Input<typeof endSession>): Promise<void> {
    return this.account.endSessions(who, { id: params.id });
  }

  @Route(endOtherSessions)
  endOthers(@Who() who: Principal): Promise<void> {
    return this.account.endSessions(who, { allBut: who.sessionId });
  }
}

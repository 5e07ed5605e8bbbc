import { Controller, Inject } from '@nestjs/common';
import { inviteUser, listUsers, renewInvitation, updateUser } from '@snout/contracts/users';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { UsersService } from './users.service';

@Controller()
export class UsersController {
  constructor(@Inject(UsersService) private readonly users: UsersService) {}

  @Route(listUsers)
  async list(@Who() who: Principal) {
    return { users: await this.users.list(who.scope) };
  }

  @Route(inviteUser)
  invite(@Who() who: Principal, @Checked() { body }: Input<typeof inviteUser>) {
    return this.users.invite(who.scope, { name: body.name, email: body.email.toLowerCase(), userId: who.user.id });
  }

  @Route(updateUser)
  update(@Who() who: Principal, @Checked() { params, body }: Input<typeof updateUser>) {
    return this.users.change(who.scope, { ...body, changedId: params.id, userId: who.user.id });
  }

  @Route(renewInvitation)
  renew(@Who() who: Principal, @Checked() { params }: Input<typeof renewInvitation>) {
    return this.users.renew(who.scope, { invitedId: params.id, userId: who.user.id });
  }
}

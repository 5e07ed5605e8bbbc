import { Controller, Inject } from '@nestjs/common';
import {
  createContactPoint,
  deleteContactPoint,
  listContactPoints,
  updateContactPoint,
} from '@snout/contracts/clients';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { ContactPointsService } from './contact-points.service';

@Controller()
export class ContactPointsController {
  constructor(@Inject(ContactPointsService) private readonly contacts: ContactPointsService) {}

  @Route(listContactPoints)
  async list(@Who() who: Principal, @Checked() { params }: Input<typeof listContactPoints>) {
    return { contactPoints: await this.contacts.list(who.scope, params.id) };
  }

  @Route(createContactPoint)
  create(@Who() who: Principal, @Checked() { params, body }: Input<typeof createContactPoint>) {
    return this.contacts.add(who.scope, { ...body, clientId: params.id, userId: who.user.id });
  }

  @Route(updateContactPoint)
  update(@Who() who: Principal, @Checked() { params, body }: Input<typeof updateContactPoint>) {
    const { id: clientId, contactPointId } = params;
    return this.contacts.change(who.scope, { ...body, clientId, contactPointId, userId: who.user.id });
  }

  @Route(deleteContactPoint)
  remove(@Who() who: Principal, @Checked() { params }: Input<typeof deleteContactPoint>) {
    const { id: clientId, contactPointId } = params;
    return this.contacts.remove(who.scope, { clientId, contactPointId, userId: who.user.id });
  }
}

import { Controller, Inject } from '@nestjs/common';
import {
  archiveClient,
  classifyClient,
  createClient,
  getClient,
  listClients,
  mergeClients,
  replaceClient,
  unarchiveClient,
  updateClient,
} from '@snout/contracts/clients';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { ClientsService } from './clients.service';

@Controller()
export class ClientsController {
  constructor(@Inject(ClientsService) private readonly clients: ClientsService) {}

  @Route(listClients)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listClients>) {
    const { q, archived, limit, cursor } = query;
    return this.clients.list(who.scope, { q: q || null, archived: archived === 'true', limit, cursor });
  }

  @Route(getClient)
  get(@Who() who: Principal, @Checked() { params }: Input<typeof getClient>) {
    return this.clients.get(who.scope, params.id);
  }

  @Route(createClient)
  create(@Who() who: Principal, @Checked() { body }: Input<typeof createClient>) {
    return this.clients.create(who.scope, { ...body, userId: who.user.id });
  }

  @Route(updateClient)
  update(@Who() who: Principal, @Checked() { params, body }: Input<typeof updateClient>) {
    return this.clients.change(who.scope, { ...body, clientId: params.id, userId: who.user.id });
  }

  @Route(replaceClient)
  replace(@Who() who: Principal, @Checked() { params, body }: Input<typeof replaceClient>) {
    return this.clients.change(who.scope, { ...body, clientId: params.id, userId: who.user.id });
  }

  @Route(archiveClient)
  async archive(@Who() who: Principal, @Checked() { params }: Input<typeof archiveClient>): Promise<void> {
    await this.clients.archive(who.scope, { clientId: params.id, userId: who.user.id, archive: true });
  }

  @Route(unarchiveClient)
  unarchive(@Who() who: Principal, @Checked() { params }: Input<typeof unarchiveClient>) {
    return this.clients.archive(who.scope, { clientId: params.id, userId: who.user.id, archive: false });
  }

  @Route(mergeClients)
  merge(@Who() who: Principal, @Checked() { params, body }: Input<typeof mergeClients>) {
    return this.clients.merge(who.scope, { clientId: params.id, into: body.into, userId: who.user.id });
  }

  @Route(classifyClient)
  classify(@Who() who: Principal, @Checked() { params, body }: Input<typeof classifyClient>) {
    return this.clients.classify(who.scope, { ...body, clientId: params.id, userId: who.user.id });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { ContactOutcome } from '@snout/application/clients/client-outcome';
import { addContactPoint, changeContactPoint, removeContactPoint } from '@snout/application/clients/contact-points';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { ContactPoint } from '@snout/contracts/clients';
import { notFound } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { toContactPoint } from './client-serializer';
import { toProblem } from './refusals';

type OfClient = { clientId: string; userId: string };
type Added = Parameters<typeof addContactPoint>[2];
type Changed = Parameters<typeof changeContactPoint>[2];

/** The addresses of a client: command in, outcome to HTTP. */
@Injectable()
export class ContactPointsService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  async list(scope: OrgScope, clientId: string): Promise<ContactPoint[]> {
    const client = await this.ports.inTransaction(scope, (tx) => tx.clientCards.find(clientId));
    if (!client) throw notFound();
    return client.contactPoints.map(toContactPoint);
  }

  async add(scope: OrgScope, command: Added): Promise<ContactPoint> {
    return this.answer(scope, command, await addContactPoint(this.ports, scope, command));
  }

  async change(scope: OrgScope, command: Changed): Promise<ContactPoint> {
    return this.answer(scope, command, await changeContactPoint(this.ports, scope, command));
  }

  async remove(scope: OrgScope, command: OfClient & { contactPointId: string }): Promise<void> {
    const outcome = await removeContactPoint(this.ports, scope, command);
    if (outcome.kind !== 'done') throw toProblem(outcome);
  }

  private async answer(scope: OrgScope, { clientId }: OfClient, outcome: ContactOutcome): Promise<ContactPoint> {
    if (outcome.kind !== 'done') throw toProblem(outcome);
    const found = (await this.list(scope, clientId)).find(({ id }) => id === outcome.contactPointId);
    if (!found) throw notFound();
    return found;
  }
}

import { Controller, Inject } from '@nestjs/common';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import { type EraseOutcome, eraseClient as erase } from '@snout/application/retention/erase-client';
import { setLegalHold as hold } from '@snout/application/retention/set-legal-hold';
import { eraseClient, getErasure, getLegalHold, liftLegalHold, setLegalHold } from '@snout/contracts/retention';
import { assertNever } from '@snout/domain/shared/assert-never';
import { type Principal, Who } from '../platform/auth/current-user';
import { notFound, ProblemException } from '../platform/problem';
import { Checked, type Input, Route } from '../platform/route';
import { PORTS } from '../platform/tokens';

/** How long things of a client are kept: for ever under a legal hold, not at all once erased. */
@Controller()
export class RetentionController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Route(getLegalHold)
  get(@Who() who: Principal, @Checked() { params }: Input<typeof getLegalHold>) {
    return this.read(who.scope, params.id);
  }

  @Route(setLegalHold)
  set(@Who() who: Principal, @Checked() { params, body }: Input<typeof setLegalHold>) {
    return this.change(who, params.id, body.reason);
  }

  @Route(liftLegalHold)
  lift(@Who() who: Principal, @Checked() { params }: Input<typeof liftLegalHold>) {
    return this.change(who, params.id, null);
  }

  @Route(getErasure)
  async erasure(@Who() who: Principal, @Checked() { params }: Input<typeof getErasure>) {
    const found = await this.ports.inTransaction(who.scope, (tx) => tx.retention.getErasure(params.id));
    if (!found) throw notFound();
    return { ...found, erasedAt: found.erasedAt?.toISOString() ?? null };
  }

  @Route(eraseClient)
  async erase(@Who() who: Principal, @Checked() { params, body }: Input<typeof eraseClient>) {
    const command = { clientId: params.id, userId: who.user.id, confirm: body.confirm };
    return toAnswer(await erase(this.ports, who.scope, command));
  }

  private async change(who: Principal, clientId: string, reason: string | null) {
    if (!(await hold(this.ports, who.scope, { clientId, userId: who.user.id, reason }))) throw notFound();
    return this.read(who.scope, clientId);
  }

  private read(scope: OrgScope, clientId: string) {
    return this.ports.inTransaction(scope, async (tx) => {
      if (!(await tx.clientCards.find(clientId))) throw notFound();
      const found = await tx.retention.getHold(clientId);
      return { legalHold: found && { at: found.at.toISOString(), reason: found.reason } };
    });
  }
}

function toAnswer(outcome: EraseOutcome): { messages: number } {
  switch (outcome.kind) {
    case 'erased':
      return { messages: outcome.messages };
    case 'notFound':
      throw notFound();
    case 'notConfirmed': {
      const message = 'Type the client’s name as it stands on the card, or ERASE for one without a name.';
      throw new ProblemException('validation_failed', message, { errors: [{ path: 'confirm', message }] });
    }
    case 'onHold':
      throw new ProblemException('conflict', `There is a legal hold on this client: ${outcome.reason}`);
    case 'busy':
      throw new ProblemException('conflict', 'There is work ahead for this client. Cancel or move it first.');
    default:
      return assertNever(outcome);
  }
}

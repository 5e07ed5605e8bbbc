import { Inject, Injectable } from '@nestjs/common';
import { type RecordOwnerConsent, recordOwnerConsent } from '@snout/application/consent/record-owner-consent';
import type { ConsentEventRow } from '@snout/application/ports/consent';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { ConsentEventDto } from '@snout/contracts/consent';
import { assertNever } from '@snout/domain/shared/assert-never';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';

const FIRST_PAGE = 20;

/** Whether clients may be texted: command in, outcome to HTTP. */
@Injectable()
export class ConsentService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  read(scope: OrgScope, clientId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
    return this.ports.inTransaction(scope, async (tx) => {
      const client = await tx.clientCards.find(clientId);
      if (!client) throw notFound();
      const contactPointIds = client.contactPoints.map(({ id }) => id);
      const states = await tx.consent.listStates(contactPointIds);
      const rows = await tx.consent.listEvents({ contactPointIds, limit: limit + 1, before: readCursor(cursor) });
      const page = toPage(rows, limit, ({ at, id }) => ({ at, id }));
      return {
        consent: client.contactPoints.flatMap(({ id, channel, address }) =>
          states
            .filter(({ contactPointId }) => contactPointId === id)
            .map(({ state, since, lastKind }) => ({
              contactPointId: id,
              channel,
              address,
              state,
              mayText: state === 'open',
              since: since?.toISOString() ?? null,
              lastKind,
            })),
        ),
        events: page.items.map(toEvent),
        pagination: page.pagination,
      };
    });
  }

  async record(scope: OrgScope, command: RecordOwnerConsent) {
    const outcome = await recordOwnerConsent(this.ports, scope, command);
    switch (outcome.kind) {
      case 'done':
        return this.read(scope, command.clientId, { limit: FIRST_PAGE });
      case 'notFound':
        throw notFound();
      case 'invalid': {
        const { path, message } = outcome;
        throw new ProblemException('validation_failed', message, { errors: [{ path, message }] });
      }
      case 'consentRequired':
        throw new ProblemException('consent_required', outcome.detail);
      case 'conflict':
        throw new ProblemException('conflict', outcome.detail);
      default:
        return assertNever(outcome);
    }
  }
}

function toEvent(row: ConsentEventRow): ConsentEventDto {
  const { id, contactPointId, at, kind, source, wording, actor, actorName } = row;
  return { id, contactPointId, at: at.toISOString(), kind, source, wording, actor, actorName };
}

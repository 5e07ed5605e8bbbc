import { Inject, Injectable } from '@nestjs/common';
import { type CreateMeetAndGreet, createMeetAndGreet } from '@snout/application/meet-and-greets/create-meet-and-greet';
import { decideMeetAndGreet } from '@snout/application/meet-and-greets/decide-meet-and-greet';
import type { MeetAndGreetOutcome } from '@snout/application/meet-and-greets/meet-and-greet-outcome';
import { setSitterAccess } from '@snout/application/meet-and-greets/set-sitter-access';
import type { MeetAndGreetRepository, MeetAndGreetRow } from '@snout/application/ports/meet-and-greets';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { MeetAndGreet } from '@snout/contracts/meet-and-greets';
import type { MeetAndGreetRefusal } from '@snout/domain/meet-and-greets/decide-meet-and-greet';
import { assertNever } from '@snout/domain/shared/assert-never';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';

const WORDS: Readonly<Record<MeetAndGreetRefusal, string>> = {
  decidedAlready: 'This meet-and-greet is decided already.',
  otherDecision: 'Somebody decided otherwise about this meet-and-greet already.',
  isOver: 'This meet-and-greet is over.',
  sitterNotActive: 'This sitter is not active.',
  sitterWithoutNumber: 'This sitter has no number of their own yet. Give them one first.',
};

const toMeetAndGreet = ({ startAt, endAt, decidedAt, ...row }: MeetAndGreetRow): MeetAndGreet => ({
  ...row,
  startAt: startAt.toISOString(),
  endAt: endAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
});

/** First meetings: command in, outcome to HTTP. */
@Injectable()
export class MeetAndGreetsService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  list(
    scope: OrgScope,
    query: {
      filter: Parameters<MeetAndGreetRepository['list']>[0]['filter'];
      limit: number;
      cursor: string | undefined;
    },
  ) {
    const { filter, limit } = query;
    const before = readCursor(query.cursor);
    return this.ports.inTransaction(scope, async (tx) => {
      const rows = await tx.meetAndGreets.list({ filter, limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.startAt, id: row.id }));
      return { meetAndGreets: page.items.map(toMeetAndGreet), pagination: page.pagination };
    });
  }

  async create(scope: OrgScope, command: CreateMeetAndGreet) {
    return this.answer(scope, await createMeetAndGreet(this.ports, scope, command));
  }

  async setAccess(scope: OrgScope, command: Parameters<typeof setSitterAccess>[2]) {
    return this.answer(scope, await setSitterAccess(this.ports, scope, command));
  }

  async decide(scope: OrgScope, command: Parameters<typeof decideMeetAndGreet>[2]) {
    return this.answer(scope, await decideMeetAndGreet(this.ports, scope, command));
  }

  private async answer(scope: OrgScope, outcome: MeetAndGreetOutcome): Promise<MeetAndGreet> {
    switch (outcome.kind) {
      case 'done': {
        const row = await this.ports.inTransaction(scope, (tx) => tx.meetAndGreets.find(outcome.meetAndGreetId));
        if (!row) throw notFound();
        return toMeetAndGreet(row);
      }
      case 'notFound':
        throw notFound();
      case 'noFrontDesk':
        throw new ProblemException('conflict', 'A meet-and-greet needs a front desk number.');
      case 'refused':
        throw new ProblemException('conflict', WORDS[outcome.why]);
      case 'overlap':
        throw new ProblemException('window_overlap', 'The sitter has a window with this client at that time already.', {
          errors: [{ path: 'startAt', message: 'overlaps another window', windowId: outcome.windowId }],
        });
      case 'invalid':
        throw new ProblemException('validation_failed', outcome.message, {
          errors: [{ path: outcome.path, message: outcome.message }],
        });
      default:
        return assertNever(outcome);
    }
  }
}

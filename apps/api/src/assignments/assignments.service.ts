import { Inject, Injectable } from '@nestjs/common';
import { closeWindow } from '@snout/application/assignments/close-window';
import { type CreateWindow, createWindow } from '@snout/application/assignments/create-window';
import { type UpdateWindow, updateWindow } from '@snout/application/assignments/update-window';
import type { WindowOutcome } from '@snout/application/assignments/window-outcome';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { WindowFilter, WindowRow } from '@snout/application/ports/windows';
import type { Window } from '@snout/contracts/windows';
import { assertNever } from '@snout/domain/shared/assert-never';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';

const toWindow = (row: WindowRow): Window => ({
  id: row.id,
  threadId: row.threadId,
  clientId: row.clientId,
  clientName: row.clientName,
  sitterId: row.sitterId,
  sitterName: row.sitterName,
  bookingId: row.bookingId,
  kind: row.kind,
  startAt: row.startAt.toISOString(),
  endAt: row.endAt?.toISOString() ?? null,
  status: row.status,
  closedReason: row.closedReason,
});

@Injectable()
export class AssignmentsService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  list(scope: OrgScope, query: { filter: WindowFilter; limit: number; cursor?: string | undefined }) {
    const before = readCursor(query.cursor);
    return this.ports.inTransaction(scope, async (tx) => {
      const rows = await tx.windows.list({ filter: query.filter, limit: query.limit + 1, before });
      const page = toPage(rows, query.limit, (row) => ({ at: row.startAt, id: row.id }));
      return { windows: page.items.map(toWindow), pagination: page.pagination };
    });
  }

  async create(scope: OrgScope, command: CreateWindow): Promise<Window> {
    return this.answer(scope, await createWindow(this.ports, scope, command));
  }

  async update(scope: OrgScope, command: UpdateWindow): Promise<Window> {
    return this.answer(scope, await updateWindow(this.ports, scope, command));
  }

  async close(scope: OrgScope, command: { windowId: string; userId: string }): Promise<void> {
    const outcome = await closeWindow(this.ports, scope, command);
    if (outcome.kind !== 'done') throw notFound();
  }

  private answer(scope: OrgScope, outcome: WindowOutcome): Promise<Window> {
    switch (outcome.kind) {
      case 'done':
        return this.ports.inTransaction(scope, async (tx) => {
          const row = await tx.windows.find(outcome.windowId);
          if (!row) throw notFound();
          return toWindow(row);
        });
      case 'notFound':
        throw notFound();
      case 'invalid':
        throw new ProblemException('validation_failed', outcome.message, {
          errors: [{ path: outcome.path, message: outcome.message }],
        });
      case 'overlap':
        throw new ProblemException(
          'window_overlap',
          'This sitter has a window with this client at that time already.',
          {
            errors: [
              { path: 'startAt', message: 'overlaps another window of this sitter', windowId: outcome.windowId },
            ],
          },
        );
      default:
        return assertNever(outcome);
    }
  }
}

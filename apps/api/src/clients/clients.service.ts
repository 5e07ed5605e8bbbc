import { Inject, Injectable } from '@nestjs/common';
import { archiveClient } from '@snout/application/clients/archive-client';
import { classifyClient } from '@snout/application/clients/classify-client';
import type { ClientOutcome } from '@snout/application/clients/client-outcome';
import { mergeClients } from '@snout/application/clients/merge-clients';
import { type ClientInput, changeClient, createClient } from '@snout/application/clients/save-client';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { Client } from '@snout/contracts/clients';
import type { ClientClass } from '@snout/domain/shared/vocabulary';
import { readCursor, toPage } from '../platform/paging';
import { notFound } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { toClient } from './client-serializer';
import { toProblem } from './refusals';

/** Clients: command in, outcome to HTTP. */
@Injectable()
export class ClientsService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  list(scope: OrgScope, query: { q: string | null; archived: boolean; limit: number; cursor: string | undefined }) {
    const { q, archived, limit } = query;
    const before = readCursor(query.cursor);
    const now = this.ports.clock.now();
    return this.ports.inTransaction(scope, async (tx) => {
      const rows = await tx.clientCards.list({ q, archived, limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }));
      return { clients: page.items.map((row) => toClient(row, now)), pagination: page.pagination };
    });
  }

  async get(scope: OrgScope, id: string): Promise<Client> {
    const row = await this.ports.inTransaction(scope, (tx) => tx.clientCards.find(id));
    if (!row) throw notFound();
    return toClient(row, this.ports.clock.now());
  }

  async create(scope: OrgScope, command: ClientInput & { name: string; userId: string }): Promise<Client> {
    return this.answer(scope, await createClient(this.ports, scope, command));
  }

  async change(scope: OrgScope, command: ClientInput & { clientId: string; userId: string }): Promise<Client> {
    return this.answer(scope, await changeClient(this.ports, scope, command));
  }

  async archive(scope: OrgScope, command: { clientId: string; userId: string; archive: boolean }): Promise<Client> {
    return this.answer(scope, await archiveClient(this.ports, scope, command));
  }

  async classify(scope: OrgScope, command: { clientId: string; userId: string; class: ClientClass }): Promise<Client> {
    return this.answer(scope, await classifyClient(this.ports, scope, command));
  }

  async merge(scope: OrgScope, command: { clientId: string; into: string; userId: string }): Promise<Client> {
    return this.answer(scope, await mergeClients(this.ports, scope, command));
  }

  private answer(scope: OrgScope, outcome: ClientOutcome): Promise<Client> {
    if (outcome.kind === 'done') return this.get(scope, outcome.clientId);
    throw toProblem(outcome);
  }
}

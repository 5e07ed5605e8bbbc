import { Inject, Injectable } from '@nestjs/common';
import { importClients } from '@snout/application/clients/import-clients';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import { IMPORT_STATUSES } from '@snout/domain/shared/vocabulary';
import { PORTS } from '../platform/tokens';
import { toProblem } from './refusals';

/** Clients from a file: command in, a row for every row out. */
@Injectable()
export class ImportService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  async import(scope: OrgScope, command: { csv: string; dryRun: boolean; userId: string }) {
    const outcome = await importClients(this.ports, scope, command);
    if (outcome.kind === 'invalid') throw toProblem(outcome);
    const { rows, ignoredColumns } = outcome;
    const counts = Object.fromEntries(
      IMPORT_STATUSES.map((status) => [status, rows.filter((row) => row.status === status).length]),
    );
    return { dryRun: command.dryRun, summary: { total: rows.length, ...counts }, ignoredColumns, rows };
  }
}

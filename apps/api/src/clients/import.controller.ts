import { Controller, Inject } from '@nestjs/common';
import { importClients } from '@snout/contracts/clients';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { ImportService } from './import.service';

@Controller()
export class ImportController {
  constructor(@Inject(ImportService) private readonly imports: ImportService) {}

  @Route(importClients)
  import(@Who() who: Principal, @Checked() { query, body }: Input<typeof importClients>) {
    const dryRun = body.dryRun ?? query.dryRun === 'true';
    return this.imports.import(who.scope, { csv: body.csv, dryRun, userId: who.user.id });
  }
}

import { Controller, Inject, type StreamableFile } from '@nestjs/common';
import { createExport, downloadExport, getExport, listExports } from '@snout/contracts/exports';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { ExportArchive } from './export-archive';
import { ExportsService } from './exports.service';

/** Transcripts for the business itself. Owners only. */
@Controller()
export class ExportsController {
  constructor(
    @Inject(ExportsService) private readonly exports: ExportsService,
    @Inject(ExportArchive) private readonly archive: ExportArchive,
  ) {}

  @Route(createExport)
  create(@Who() who: Principal, @Checked() { body }: Input<typeof createExport>) {
    return this.exports.create(who, body);
  }

  @Route(listExports)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listExports>) {
    return this.exports.list(who.scope, query);
  }

  @Route(getExport)
  get(@Who() who: Principal, @Checked() { params }: Input<typeof getExport>) {
    return this.exports.get(who.scope, params.id);
  }

  @Route(downloadExport)
  download(@Who() who: Principal, @Checked() { params }: Input<typeof downloadExport>): Promise<StreamableFile> {
    return this.archive.open(who, params.id);
  }
}

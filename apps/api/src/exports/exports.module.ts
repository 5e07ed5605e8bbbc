import { Module } from '@nestjs/common';
import { ExportArchive } from './export-archive';
import { ExportsController } from './exports.controller';
import { ExportsService } from './exports.service';

@Module({ controllers: [ExportsController], providers: [ExportArchive, ExportsService] })
export class ExportsModule {}

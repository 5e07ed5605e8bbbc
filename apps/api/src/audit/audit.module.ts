import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { AuditExport } from './audit-export';

@Module({ controllers: [AuditController], providers: [AuditExport] })
export class AuditModule {}

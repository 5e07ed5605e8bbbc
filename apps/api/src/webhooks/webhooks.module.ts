import { Module } from '@nestjs/common';
import { Intake } from './intake';
import { SignatureGuard } from './signature.guard';
import { WebhooksController } from './webhooks.controller';

@Module({ controllers: [WebhooksController], providers: [Intake, SignatureGuard] })
export class WebhooksModule {}

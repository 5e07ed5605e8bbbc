import { Module } from '@nestjs/common';
import { SignatureGuard } from './signature.guard';
import { WebhooksController } from './webhooks.controller';

@Module({ controllers: [WebhooksController], providers: [SignatureGuard] })
export class WebhooksModule {}

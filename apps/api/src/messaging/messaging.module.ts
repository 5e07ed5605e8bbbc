import { Module } from '@nestjs/common';
import { MessagingService } from './messaging.service';
import { OwnerMessagingController } from './owner-messaging.controller';
import { SitterMessagingController } from './sitter-messaging.controller';
import { SitterMessagingService } from './sitter-messaging.service';
import { ThreadActionsController } from './thread-actions.controller';
import { ThreadsService } from './threads.service';

@Module({
  controllers: [OwnerMessagingController, SitterMessagingController, ThreadActionsController],
  providers: [MessagingService, SitterMessagingService, ThreadsService],
})
export class MessagingModule {}

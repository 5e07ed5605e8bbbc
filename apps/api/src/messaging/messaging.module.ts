import { Module } from '@nestjs/common';
import { IntegrationController } from './integration.controller';
import { IntegrationService } from './integration.service';
import { MessagingService } from './messaging.service';
import { OwnerMessagingController } from './owner-messaging.controller';
import { SitterMessagingController } from './sitter-messaging.controller';
import { SitterMessagingService } from './sitter-messaging.service';
import { ThreadActionsController } from './thread-actions.controller';
import { ThreadsService } from './threads.service';
import { TimelineController } from './timeline.controller';
import { TimelineService } from './timeline.service';

@Module({
  controllers: [
    OwnerMessagingController,
    SitterMessagingController,
    ThreadActionsController,
    TimelineController,
    IntegrationController,
  ],
  providers: [MessagingService, SitterMessagingService, ThreadsService, TimelineService, IntegrationService],
})
export class MessagingModule {}

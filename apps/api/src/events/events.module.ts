import { Module } from '@nestjs/common';
import { AuthGuard } from '../platform/auth/auth.guard';
import { EventsController } from './events.controller';

@Module({ controllers: [EventsController], providers: [AuthGuard] })
export class EventsModule {}

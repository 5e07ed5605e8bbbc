import { Module } from '@nestjs/common';
import { MeetAndGreetsController } from './meet-and-greets.controller';
import { MeetAndGreetsService } from './meet-and-greets.service';

@Module({ controllers: [MeetAndGreetsController], providers: [MeetAndGreetsService] })
export class MeetAndGreetsModule {}

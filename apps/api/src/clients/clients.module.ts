import { Module } from '@nestjs/common';
import { ClientsController } from './clients.controller';
import { ClientsService } from './clients.service';
import { ContactPointsController } from './contact-points.controller';
import { ContactPointsService } from './contact-points.service';

@Module({
  controllers: [ClientsController, ContactPointsController],
  providers: [ClientsService, ContactPointsService],
})
export class ClientsModule {}

import { Module } from '@nestjs/common';
import { ClientsController } from './clients.controller';
import { ClientsService } from './clients.service';
import { ContactPointsController } from './contact-points.controller';
import { ContactPointsService } from './contact-points.service';
import { ImportController } from './import.controller';
import { ImportService } from './import.service';

@Module({
  controllers: [ImportController, ClientsController, ContactPointsController],
  providers: [ClientsService, ContactPointsService, ImportService],
})
export class ClientsModule {}

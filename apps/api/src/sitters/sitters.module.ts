import { Module } from '@nestjs/common';
import { SittersController } from './sitters.controller';

@Module({ controllers: [SittersController] })
export class SittersModule {}

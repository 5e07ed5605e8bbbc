import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ServedEndpoints } from '../platform/served-endpoints';
import { DocsController } from './docs.controller';

@Module({ imports: [DiscoveryModule], controllers: [DocsController], providers: [ServedEndpoints] })
export class DocsModule {}

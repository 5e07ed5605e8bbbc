import { Module } from '@nestjs/common';
import { PolicyController } from './policy.controller';
import { PolicyService } from './policy.service';
import { PolicyRulesService } from './policy-rules.service';

@Module({ controllers: [PolicyController], providers: [PolicyService, PolicyRulesService] })
export class PolicyModule {}

import { Controller, Inject } from '@nestjs/common';
import {
  getPolicyAttempt,
  getPolicyRules,
  listPolicyAttempts,
  listPolicyViolations,
  rehearsePolicyRules,
  resolvePolicyAttempt,
  resolvePolicyViolation,
  scanPolicy,
  updatePolicyRules,
} from '@snout/contracts/policy';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { PolicyService } from './policy.service';
import { PolicyRulesService } from './policy-rules.service';

@Controller()
export class PolicyController {
  constructor(
    @Inject(PolicyService) private readonly policy: PolicyService,
    @Inject(PolicyRulesService) private readonly rules: PolicyRulesService,
  ) {}

  @Route(listPolicyAttempts)
  listAttempts(@Who() who: Principal, @Checked() { query }: Input<typeof listPolicyAttempts>) {
    return this.policy.listAttempts(who.scope, query);
  }

  @Route(getPolicyAttempt)
  getAttempt(@Who() who: Principal, @Checked() { params }: Input<typeof getPolicyAttempt>) {
    return this.policy.getAttempt(who.scope, params.id);
  }

  @Route(listPolicyViolations)
  listViolations(@Who() who: Principal, @Checked() { query }: Input<typeof listPolicyViolations>) {
    return this.policy.listViolations(who.scope, query);
  }

  @Route(resolvePolicyAttempt)
  resolveAttempt(@Who() who: Principal, @Checked() { params, body }: Input<typeof resolvePolicyAttempt>) {
    return this.policy.resolve(who, { attemptId: params.id }, body);
  }

  @Route(resolvePolicyViolation)
  resolveViolation(@Who() who: Principal, @Checked() { params, body }: Input<typeof resolvePolicyViolation>) {
    return this.policy.resolve(who, { violationId: params.id }, body);
  }

  @Route(getPolicyRules)
  getRules(@Who() who: Principal) {
    return this.rules.get(who.scope);
  }

  @Route(updatePolicyRules)
  updateRules(@Who() who: Principal, @Checked() { body }: Input<typeof updatePolicyRules>) {
    return this.rules.change(who, body);
  }

  @Route(rehearsePolicyRules)
  rehearse(@Who() who: Principal, @Checked() { body }: Input<typeof rehearsePolicyRules>) {
    return this.rules.rehearse(who, body);
  }

  @Route(scanPolicy)
  scan(@Who() who: Principal, @Checked() { body }: Input<typeof scanPolicy>) {
    return this.rules.scan(who.scope, body);
  }
}

import { createHash } from 'node:crypto';
import { WILLOW } from './data/willow/willow';
import type { OrgPlan } from './plan';

export interface DemoAccount {
  sid: string;
  authToken: string;
  messagingServiceSid: string | null;
}

const derive = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The account of the environment belongs to the main demo organisation; every other one gets an account of its own, derived. */
export function accountOf(plan: Pick<OrgPlan, 'id' | 'slug'>, given: DemoAccount): DemoAccount {
  if (plan.id === WILLOW.id) return given;
  return {
    sid: `AC${derive(`${plan.slug} ${given.sid}`)}`,
    authToken: derive(`${plan.slug} ${given.authToken}`),
    messagingServiceSid: null,
  };
}

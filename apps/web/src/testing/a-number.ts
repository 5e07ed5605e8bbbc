import type { BusinessNumber } from '@snout/contracts/numbers';

/** A free pool number that is well. */
export const aNumber = (over: Partial<BusinessNumber> = {}): BusinessNumber => ({
  id: 'n',
  e164: '+15125550100',
  type: 'pool',
  status: 'active',
  friendlyName: null,
  assignedToUserId: null,
  assignedToName: null,
  assignedToThreadId: null,
  assignedToSitterId: null,
  cooldownUntil: null,
  neverSitterAgain: false,
  registration: 'registered',
  webhookStatus: 'verified',
  segmentsPerSecond: 1,
  lastUsedAt: null,
  delivered7d: 0,
  failed7d: 0,
  boundClients: 0,
  isBeingReleased: false,
  ...over,
});

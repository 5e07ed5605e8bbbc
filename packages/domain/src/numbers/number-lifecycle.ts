import type { NumberStatus, NumberType } from '../shared/vocabulary';

/** Where a number may go. Released is the end: the number is back at the provider. */
export const NEXT_NUMBER_STATUS = {
  active: ['quarantined', 'released'],
  quarantined: ['active', 'released'],
  released: [],
} as const satisfies Record<NumberStatus, readonly NumberStatus[]>;

export interface LifecycleNumber {
  type: NumberType;
  status: NumberStatus;
  assignedSitterId: string | null;
  cooldownUntil: Date | null;
  /** It is being given back at the provider, which cannot be undone. */
  isBeingReleased?: boolean;
  /** It was the identity of a sitter who left: pool only, for good. */
  neverSitterAgain: boolean;
}

export type NumberRefusal =
  | 'notActive'
  | 'notQuarantined'
  | 'alreadyReleased'
  | 'beingReleased'
  | 'inCooldown'
  | 'wrongClass'
  | 'alreadyAssigned'
  | 'neverSitterAgain'
  | 'frontDeskTaken'
  | 'frontDeskIsPermanent'
  | 'inUse'
  | 'otherClass'
  | 'confirmationMismatch';

export type NumberDecision = { kind: 'allowed' } | { kind: 'refused'; why: NumberRefusal };

const ALLOWED: NumberDecision = { kind: 'allowed' };
const refuse = (why: NumberRefusal): NumberDecision => ({ kind: 'refused', why });

const isResting = (number: LifecycleNumber, at: Date): boolean =>
  number.cooldownUntil !== null && at < number.cooldownUntil;

export function canMoveNumber(from: NumberStatus, to: NumberStatus): boolean {
  return (NEXT_NUMBER_STATUS[from] as readonly NumberStatus[]).includes(to);
}

/** A sitter-class number, active, free, rested, and not once another sitter's identity. */
export function decideAssignToSitter(number: LifecycleNumber, sitterId: string, at: Date): NumberDecision {
  if (number.status !== 'active') return refuse('notActive');
  if (number.type !== 'sitter') return refuse('wrongClass');
  if (number.neverSitterAgain) return refuse('neverSitterAgain');
  if (isResting(number, at)) return refuse('inCooldown');
  const isFree = number.assignedSitterId === null || number.assignedSitterId === sitterId;
  return isFree ? ALLOWED : refuse('alreadyAssigned');
}

export function decideQuarantine(number: LifecycleNumber): NumberDecision {
  return number.status === 'active' ? ALLOWED : refuse('notActive');
}

/** Back from quarantine; refused before the cooldown ends. */
export function decideRestore(
  number: LifecycleNumber,
  facts: { at: Date; hasOtherFrontDesk: boolean },
): NumberDecision {
  if (number.status !== 'quarantined') return refuse('notQuarantined');
  if (number.isBeingReleased) return refuse('beingReleased');
  if (isResting(number, facts.at)) return refuse('inCooldown');
  return number.type === 'frontDesk' && facts.hasOtherFrontDesk ? refuse('frontDeskTaken') : ALLOWED;
}

/** Gives the number back for ever. The typed confirmation must be the whole number in E.164. */
export function decideDelete(number: LifecycleNumber, e164: string, confirm: string | null): NumberDecision {
  if (!canMoveNumber(number.status, 'released')) return refuse('alreadyReleased');
  if (number.type === 'frontDesk' && number.status === 'active') return refuse('frontDeskIsPermanent');
  return confirm === e164 ? ALLOWED : refuse('confirmationMismatch');
}

/** May the number change class? `hasOtherFrontDesk` is about the organisation's active numbers. */
export function decideClassChange(
  number: LifecycleNumber,
  to: NumberType,
  facts: { hasOtherFrontDesk: boolean; wasSitterIdentity: boolean; isInUse: boolean; at: Date },
): NumberDecision {
  if (number.status !== 'active') return refuse('notActive');
  if (number.type === to) return ALLOWED;
  if (number.type === 'frontDesk') return refuse('frontDeskIsPermanent');
  if (number.assignedSitterId !== null) return refuse('alreadyAssigned');
  if (isResting(number, facts.at)) return refuse('inCooldown');
  if (facts.isInUse) return refuse('inUse');
  if (to === 'sitter' && (number.neverSitterAgain || facts.wasSitterIdentity)) return refuse('neverSitterAgain');
  return to === 'frontDesk' && facts.hasOtherFrontDesk ? refuse('frontDeskTaken') : ALLOWED;
}

/** May this number take over as the front desk? It must be free: whoever texts it now would not mean the office. */
export function decideFrontDeskTakeover(
  number: LifecycleNumber,
  facts: { isInUse: boolean; at: Date },
): NumberDecision {
  if (number.status !== 'active') return refuse('notActive');
  if (number.isBeingReleased) return refuse('beingReleased');
  if (number.type === 'frontDesk') return ALLOWED;
  if (number.assignedSitterId !== null) return refuse('alreadyAssigned');
  if (number.neverSitterAgain) return refuse('neverSitterAgain');
  if (isResting(number, facts.at)) return refuse('inCooldown');
  return facts.isInUse ? refuse('inUse') : ALLOWED;
}

/** When the number of a sitter who left may be used again. */
export function cooldownEnd(offboardedAt: Date, cooldownDays: number): Date {
  return new Date(offboardedAt.getTime() + cooldownDays * 86_400_000);
}

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
  /** It was the identity of a sitter who left: pool only, for good. */
  neverSitterAgain: boolean;
}

export type NumberRefusal =
  | 'notActive'
  | 'notQuarantined'
  | 'alreadyReleased'
  | 'inCooldown'
  | 'wrongClass'
  | 'alreadyAssigned'
  | 'neverSitterAgain'
  | 'frontDeskTaken'
  | 'frontDeskIsPermanent'
  | 'confirmationMismatch';

export type NumberDecision = { kind: 'allowed' } | { kind: 'refused'; why: NumberRefusal };

export function canMoveNumber(from: NumberStatus, to: NumberStatus): boolean {
  return (NEXT_NUMBER_STATUS[from] as readonly NumberStatus[]).includes(to);
}

/** A sitter-class number, active, free, rested, and not once another sitter's identity. */
export function decideAssignToSitter(number: LifecycleNumber, sitterId: string, at: Date): NumberDecision {
  void number;
  void sitterId;
  void at;
  throw new Error('Not written yet');
}

export function decideQuarantine(number: LifecycleNumber): NumberDecision {
  void number;
  throw new Error('Not written yet');
}

/** Back from quarantine; refused before the cooldown ends. */
export function decideRestore(number: LifecycleNumber, at: Date): NumberDecision {
  void number;
  void at;
  throw new Error('Not written yet');
}

/** Gives the number back for ever. The typed confirmation must be the whole number in E.164. */
export function decideDelete(number: LifecycleNumber, e164: string, confirm: string | null): NumberDecision {
  void number;
  void e164;
  void confirm;
  throw new Error('Not written yet');
}

/** May the number change class? `hasOtherFrontDesk` is about the organisation's active numbers. */
export function decideClassChange(
  number: LifecycleNumber,
  to: NumberType,
  facts: { hasOtherFrontDesk: boolean; wasSitterIdentity: boolean; at: Date },
): NumberDecision {
  void number;
  void to;
  void facts;
  throw new Error('Not written yet');
}

/** When the number of a sitter who left may be used again. */
export function cooldownEnd(offboardedAt: Date, cooldownDays: number): Date {
  return new Date(offboardedAt.getTime() + cooldownDays * 86_400_000);
}

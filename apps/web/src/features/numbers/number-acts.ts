import type { BusinessNumber } from '@snout/contracts/numbers';
import type { Sitter } from '@snout/contracts/people';
import {
  decideAssignToSitter,
  decideClassChange,
  decideFrontDeskTakeover,
  decideQuarantine,
  decideRestore,
  type LifecycleNumber,
} from '@snout/domain/numbers/number-lifecycle';
import type { NumberType } from '@snout/domain/shared/vocabulary';
import { formatPhone } from '../../lib/phone';

export type ActName = 'assign' | 'changeClass' | 'replaceFrontDesk' | 'quarantine' | 'restore' | 'giveBack';

export interface Offer {
  acts: ActName[];
  /** What it may become. */
  classes: NumberType[];
  /** Why something one would look for is not there. */
  why: string | null;
}

const CLASSES: readonly NumberType[] = ['frontDesk', 'sitter', 'pool'];

/** What may be done with a number. The server has the last word; this only hides what it is sure to refuse. */
export function offerOf(number: BusinessNumber, facts: { at: Date; hasOtherFrontDesk: boolean }): Offer {
  if (number.status === 'released') {
    return { acts: [], classes: [], why: 'The provider has this number back. Its history stays.' };
  }
  const told = toLifecycle(number);
  const isAllowed = (decision: { kind: string }): boolean => decision.kind === 'allowed';
  const isFrontDesk = number.type === 'frontDesk' && number.status === 'active';
  const classes = CLASSES.filter(
    (to) =>
      to !== number.type &&
      isAllowed(decideClassChange(told, to, { ...facts, wasSitterIdentity: false, isInUse: number.boundClients > 0 })),
  );
  const isFree = number.assignedToSitterId === null && isAllowed(decideAssignToSitter(told, '', facts.at));
  const offered: Record<ActName, boolean> = {
    assign: isFree,
    changeClass: classes.length > 0,
    replaceFrontDesk: isFrontDesk || (facts.hasOtherFrontDesk && canTakeOver(number, facts.at)),
    quarantine: !isFrontDesk && isAllowed(decideQuarantine(told)),
    restore: !number.isBeingReleased && isAllowed(decideRestore(told, facts)),
    giveBack: !isFrontDesk,
  };
  const acts = (Object.keys(offered) as ActName[]).filter((name) => offered[name]);
  return { acts, classes, why: whyNot(number, { isFrontDesk, isClassKept: classes.length === 0, ...facts }) };
}

/** Whether a number is free to become the front desk: whoever texts it now would not mean the office. */
export const canTakeOver = (number: BusinessNumber, at: Date): boolean =>
  number.type !== 'frontDesk' &&
  decideFrontDeskTakeover(toLifecycle(number), { isInUse: number.boundClients > 0, at }).kind === 'allowed';

interface WhyFacts {
  isFrontDesk: boolean;
  isClassKept: boolean;
  hasOtherFrontDesk: boolean;
}

function whyNot(number: BusinessNumber, facts: WhyFacts): string | null {
  if (facts.isFrontDesk) return 'Every client knows the front desk. It can only be replaced.';
  if (number.status === 'active' && number.assignedToName) {
    return `${number.assignedToName} talks from it. Give ${number.assignedToName} another number to free this one.`;
  }
  if (number.status === 'active' && facts.isClassKept) return whyClassIsKept(number);
  return number.type === 'frontDesk' && facts.hasOtherFrontDesk ? 'Another number is the front desk now.' : null;
}

/** Why its class cannot be changed, and when it can. */
function whyClassIsKept({ boundClients, neverSitterAgain }: BusinessNumber): string | null {
  if (boundClients > 0) {
    const who = boundClients === 1 ? '1 client texts' : `${boundClients} clients text`;
    return `${who} this number. Its class can change once nobody does.`;
  }
  return neverSitterAgain ? 'Clients may still know it as a sitter who left, so it stays a pool number.' : null;
}

const toLifecycle = (number: BusinessNumber): LifecycleNumber => ({
  type: number.type,
  status: number.status,
  assignedSitterId: number.assignedToSitterId,
  cooldownUntil: number.cooldownUntil ? new Date(number.cooldownUntil) : null,
  isBeingReleased: number.isBeingReleased,
  neverSitterAgain: number.neverSitterAgain,
});

export const ACT_WORDS: Readonly<Record<ActName, string>> = {
  assign: 'Assign to sitter',
  changeClass: 'Change class',
  replaceFrontDesk: 'Replace front desk',
  quarantine: 'Quarantine',
  restore: 'Restore',
  giveBack: 'Give back to provider',
};

/** What assigning does, in one sentence. */
export function assignEffect(sitter: Pick<Sitter, 'name' | 'businessNumber'> | undefined): string {
  if (!sitter) return 'The sitter talks to clients from this number during an assignment window.';
  const first = `${sitter.name} talks to clients from this number during a window`;
  return sitter.businessNumber ? `${first}, and ${formatPhone(sitter.businessNumber)} is free again.` : `${first}.`;
}

const CLASS_EFFECT: Readonly<Record<NumberType, string>> = {
  frontDesk: 'The office talks to all clients from this number, and texts to it go to you.',
  sitter: 'This number can be given to one sitter.',
  pool: 'This number is lent to one-time clients in turn.',
};

export const classEffect = (to: NumberType): string => CLASS_EFFECT[to];

export const quarantineEffect = ({ assignedToName }: Pick<BusinessNumber, 'assignedToName'>): string =>
  assignedToName
    ? `${assignedToName} can no longer send from this number, and texts to it will go to you.`
    : 'Nothing is sent from this number any more, and texts to it will go to you.';

/** What replacing the front desk does, a sentence each. */
export const replaceEffects = ({ next, old }: { next: string; old: string }): string[] => [
  `Every conversation goes over to ${formatPhone(next)}, and the office writes from it from now on.`,
  `${formatPhone(old)} only receives: what clients text to it still arrives in the same conversation, for you.`,
  'Clients see the new number with your next text. Tell them whose it is.',
];

export const RESTORE_EFFECT = 'Texts can be sent from this number again.';
/** Who stops reaching the business, and that there is no way back. */
export function giveBackEffect({ boundClients }: Pick<BusinessNumber, 'boundClients'>): string {
  const who =
    boundClients === 0
      ? 'Texts to it'
      : boundClients === 1
        ? 'The client who knows it'
        : `The ${boundClients} clients who know it`;
  return `${who} can no longer reach you on this number, and this cannot be undone: the provider may rent it to others.`;
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** Whether the whole number was typed: in E.164 or the way it is shown here. */
export function isWholeNumber(typed: string, e164: string): boolean {
  const given = digits(typed);
  return given === digits(e164) || given === digits(formatPhone(e164));
}

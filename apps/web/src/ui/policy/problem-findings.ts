import type { Problem } from '@snout/contracts/shared/problem';
import { KIND_NAMES, type ViolationType } from './violation-words';

const isType = (type: string | undefined): type is ViolationType => type !== undefined && type in KIND_NAMES;

/** Where in a refused text what was found, as the problem says; what has no place in it is left out. */
export const problemFindings = (errors: Problem['errors']): { type: ViolationType; start: number; end: number }[] =>
  (errors ?? []).flatMap(({ type, start, end }) =>
    isType(type) && start !== undefined && end !== undefined ? [{ type, start, end }] : [],
  );

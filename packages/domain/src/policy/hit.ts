import type { ViolationSeverity, ViolationType } from '../shared/vocabulary';
import type { ScanText } from './tokens';

/** A finding whose offsets still are those of the folded text. */
export interface Hit {
  type: ViolationType;
  start: number;
  end: number;
  normalized: string;
  rule: string;
  /** Where it differs from that of its type. */
  severity?: ViolationSeverity;
}

export type Detector = (scan: ScanText) => Hit[];

/** Ways to reach or pay somebody are serious. What happens then depends on the direction. */
export const SEVERITY: Readonly<Record<ViolationType, ViolationSeverity>> = {
  phoneNumber: 'block',
  email: 'block',
  url: 'block',
  socialMedia: 'block',
  payment: 'block',
  custom: 'block',
  phrase: 'warning',
};

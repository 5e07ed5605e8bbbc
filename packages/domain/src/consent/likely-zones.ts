import { isTimeZone } from '../shared/time-zone';
import { zonesOfAreaCode } from './area-codes';

/** What is known of where somebody is, the surest first. */
export interface WhereTheyAre {
  clientZone: string | null;
  /** The number a text goes to, in E.164. */
  phone: string;
  orgZone: string;
}

/** The zones somebody may be in: as told, else by their area code, else the organisation's. Never none. */
export function toLikelyZones({ clientZone, phone, orgZone }: WhereTheyAre): readonly string[] {
  if (clientZone !== null && isTimeZone(clientZone)) return [clientZone];
  const byNumber = zonesOfAreaCode(/^\+1(\d{3})\d{7}$/.exec(phone)?.[1] ?? '');
  if (byNumber.length > 0) return byNumber;
  return [isTimeZone(orgZone) ? orgZone : 'UTC'];
}

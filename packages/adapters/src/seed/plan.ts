import type { NumberType } from '@snout/domain/shared/vocabulary';

/** A demo organisation as it is written down by hand; `build` turns it into rows. Instants are in the words of `toInstant`. */
export interface OrgPlan {
  /** Fixed, so that a second start finds the organisation again. */
  id: string;
  name: string;
  slug: string;
  timezone: string;
  owner: PersonPlan;
  sitters: SitterPlan[];
  clients: ClientPlan[];
  numbers: NumberPlan[];
  talks: Talk[];
}

export interface PersonPlan {
  key: string;
  name: string;
  email: string;
  password: string;
}

export interface SitterPlan extends PersonPlan {
  /** The private number, which is stored encrypted. */
  phone: string;
  offboardedSince?: string;
}

export interface ClientPlan {
  key: string;
  /** Null is somebody who texted and has not said who they are. */
  name: string | null;
  phone: string;
  pets: string[];
  notes: string;
  /** `weekly`: has a standing plan. `oneTime`: came once. */
  kind?: 'weekly' | 'oneTime';
}

export interface NumberPlan {
  key: string;
  e164: string;
  name: string;
  type: NumberType;
  /** The sitter who has it, or had it until it went into quarantine. */
  sitter?: string;
  quarantinedSince?: string;
  releasedSince?: string;
}

/** What one client and one business number said to each other; see parse-script.ts for the form of the script. */
export interface Talk {
  client: string;
  number: string;
  script: string;
  /** The client's last texts wait for whoever got them. */
  unread?: true;
  archived?: true;
  isMeetAndGreet?: true;
  /** When the link of number and client ended; open when left out. */
  boundUntil?: string;
}

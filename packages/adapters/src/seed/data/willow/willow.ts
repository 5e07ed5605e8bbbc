import type { OrgPlan } from '../../plan';
import { CLIENTS, NUMBERS, OWNER, SITTERS } from './people';
import { DELIVERY_TALKS } from './talks-delivery';
import { FORMER_SITTER_TALKS } from './talks-former-sitters';
import { FRONT_DESK_REGULARS } from './talks-front-desk-regulars';
import { FRONT_DESK_TODAY } from './talks-front-desk-today';
import { JESS_TALKS } from './talks-jess';
import { MARCO_TALKS } from './talks-marco';
import { POOL_TALKS } from './talks-pool';

/** The organisation that shows everything the product does. */
export const WILLOW: OrgPlan = {
  id: '019aa000-0000-7000-8000-000000000001',
  name: 'Willow & Co Pet Care',
  slug: 'willow-and-co',
  timezone: 'America/Chicago',
  owner: OWNER,
  sitters: SITTERS,
  clients: CLIENTS,
  numbers: NUMBERS,
  talks: [
    ...FRONT_DESK_TODAY,
    ...FRONT_DESK_REGULARS,
    ...JESS_TALKS,
    ...MARCO_TALKS,
    ...FORMER_SITTER_TALKS,
    ...POOL_TALKS,
    ...DELIVERY_TALKS,
  ],
};

/** The reference of every confirmation about consent starts with this; an opt-out does not hold those back. */
export const CONSENT_REF = 'consent.';

/**
 * - `done`: the client as they are now can be read.
 * - `conflict`: against what is there; `clientId` names whose the address is.
 * - `invalid`: the field that is wrong.
 */
export type ClientOutcome = { kind: 'done'; clientId: string } | ClientRefusal;

export type ClientRefusal =
  | { kind: 'notFound' }
  | { kind: 'conflict'; detail: string; path?: string; clientId?: string }
  | { kind: 'invalid'; path: string; message: string };

export type ContactOutcome = { kind: 'done'; contactPointId: string } | ClientRefusal;

export const ARCHIVED = { kind: 'conflict', detail: 'This client is archived.' } as const;

import type { Ports } from '../ports/ports';

export type DispatchPorts = Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'deployment' | 'secrets' | 'provider'>;

export type DispatchOutcome = {
  kind: 'sent' | 'rejected' | 'notSent' | 'unknown' | 'canceled' | 'held' | 'notDue' | 'reconciled';
};

import type { DeliveryState, DeliveryStatus } from '../shared/vocabulary';

/** May the machine go from one state to the other? Staying where it is does not count as a move. */
export function canMove(from: DeliveryState, to: DeliveryState): boolean {
  void from;
  void to;
  throw new Error('Not written yet');
}

/** The four-valued status of the API. */
export function toStatus(state: DeliveryState): DeliveryStatus {
  void state;
  throw new Error('Not written yet');
}

/** Nothing but a `read` receipt or a person's manual retry (a new delivery) follows a terminal state. */
export function isTerminal(state: DeliveryState): boolean {
  void state;
  throw new Error('Not written yet');
}

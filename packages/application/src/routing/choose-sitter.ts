import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { type Choose, type ChooseOutcome, chooseNow } from './steps/choose-now';

/** The owner chooses who gets the replies while several sitters are on duty. Holds until the overlap ends. */
export const chooseSitter = (
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids'>,
  scope: OrgScope,
  command: Choose,
): Promise<ChooseOutcome> => ports.inTransaction(scope, (tx) => chooseNow(ports, tx, command, ports.clock.now()));

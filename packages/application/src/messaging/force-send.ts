import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { type LetGoOutcome, letGo } from './steps/let-go';
import { type OnceRefusal, once } from './steps/once';

export interface ForceSend {
  messageId: string;
  userId: string;
  reason: string;
  /** Idempotency key; null sends without one. */
  key: string | null;
}

/** An owner lets a text go that the policy held, with a reason. It leaves as the sitter's; consent still wins (law 6). */
export function forceSend(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'digest'>,
  scope: OrgScope,
  command: ForceSend,
): Promise<LetGoOutcome | OnceRefusal> {
  const { key, messageId, reason } = command;
  const statusOf = (outcome: LetGoOutcome): number | null => (outcome.kind === 'sent' ? 201 : null);
  return ports.inTransaction(scope, (tx) =>
    once(ports, tx, { route: 'messages.forceSend', key, content: { messageId, reason }, statusOf }, () =>
      letGo(ports, scope, tx, command),
    ),
  );
}

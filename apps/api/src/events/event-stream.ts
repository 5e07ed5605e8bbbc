import type { LiveEvent } from '@snout/application/ports/live-events';
import type { Ports } from '@snout/application/ports/ports';
import { countsAt } from '@snout/domain/windows/window-counts';
import type { Principal } from '../platform/auth/current-user';

const EVERY_ORG = '*';

/** Which events one connection may hear: an owner all of the organisation, a sitter those of threads open to them now. */
export class EventStream {
  constructor(
    private readonly ports: Ports,
    private readonly who: Principal,
    private readonly send: (event: LiveEvent) => void,
  ) {}

  /** Starts listening; the returned function ends it. */
  open(): () => void {
    return this.ports.events.subscribe((orgId, event) => {
      if (orgId === EVERY_ORG) return this.send({ type: 'resync' });
      if (orgId !== this.who.scope.orgId) return;
      if (this.who.user.role === 'owner') return this.send(event);
      void this.forSitter(event).catch(() => undefined);
    });
  }

  private async forSitter(event: LiveEvent): Promise<void> {
    // Carries nothing but "look again", and the API decides anew what there is to see.
    if (event.type === 'access.changed') return this.send({ type: 'access.changed' });
    const hearable =
      event.type === 'message.created' || event.type === 'delivery.updated' || event.type === 'thread.updated';
    const { threadId, messageId, type } = event;
    const { sitterId } = this.who.user;
    if (!hearable || !threadId || !sitterId) return;
    const now = this.ports.clock.now();
    const { windows, message } = await this.ports.inTransaction(this.who.scope, async (tx) => ({
      windows: await tx.windows.listOfSitterOnThread(sitterId, threadId),
      message: messageId ? await tx.messages.find(messageId) : null,
    }));
    // That there was a text about money is nothing a sitter hears of either.
    if (message?.isBilling || message?.hiddenFromSitters) return;
    if (windows.some((window) => countsAt(window, now))) this.send({ type, threadId });
  }
}

import { decideAccess, decideOutcome } from '../../meet-and-greets/decide-meet-and-greet';
import { decideRoute } from '../../routing/decide-route';
import { parseFacts, type RoutingFacts, serializeFacts } from '../../routing/routing-facts';
import { sitterMaySeeMessage, sitterMaySeeThread } from '../../threads/visibility';
import { countsAt } from '../../windows/window-counts';
import type { Business, Routed, Seen } from './business';
import type { Act, ClientNo, Line, SitterNo } from './history';
import { Schedule } from './pure-schedule';

interface Message {
  id: string;
  client: ClientNo;
  line: Line;
  routedTo: SitterNo | null;
  author: SitterNo | null;
}

export const LINES: readonly Line[] = ['frontDesk', 'pool', 0, 1];

/** The rules of the domain alone, with lists for a database. */
export class PureBusiness implements Business {
  private readonly schedule = new Schedule();
  private readonly messages: Message[] = [];

  act(act: Act, at: Date): Promise<boolean> {
    return Promise.resolve(this.schedule.act(act, at, { decideAccess, decideOutcome }));
  }

  text({ client, to }: { client: ClientNo; to: Line }, at: Date): Promise<Routed> {
    const facts = this.schedule.factsOf(client, to, at);
    const route = decideRoute(facts);
    expectReplay(facts, route);
    const sitter = route.sitterId === null ? null : (Number(route.sitterId) as SitterNo);
    return Promise.resolve({
      messageId: this.keep({ client, line: to, routedTo: sitter, author: null }),
      sitter,
      reason: route.reason,
    });
  }

  say({ sitter, client }: { sitter: SitterNo; client: ClientNo }, at: Date): Promise<string | null> {
    const line = LINES.find((one) =>
      this.schedule.windowsOf(client, sitter, one).some((window) => countsAt(window, at)),
    );
    if (line === undefined || !this.schedule.canWrite(sitter) || !this.schedule.isBound(client, line)) {
      return Promise.resolve(null);
    }
    return Promise.resolve(this.keep({ client, line, routedTo: null, author: sitter }));
  }

  look(sitter: SitterNo, at: Date): Promise<Seen[]> {
    const seen = new Map<string, Seen>();
    for (const client of [0, 1, 2] as const) {
      for (const line of LINES) {
        const windows = this.schedule.windowsOf(client, sitter, line);
        const view = { sitterId: String(sitter), at, windows };
        if (!sitterMaySeeThread({ ...view, locked: !this.schedule.canWrite(sitter) })) continue;
        for (const message of this.messages) {
          if (
            message.client !== client ||
            !sitterMaySeeMessage(toVisible(message, line === sitter && message.line === line), view)
          )
            continue;
          seen.set(message.id, { messageId: message.id, client });
        }
      }
    }
    return Promise.resolve([...seen.values()]);
  }

  private keep(message: Omit<Message, 'id'>): string {
    const id = `message-${this.messages.length}`;
    this.messages.push({ ...message, id });
    return id;
  }
}

const toVisible = (message: Message, isOwnNumber: boolean) => ({
  actor: message.author === null ? ('client' as const) : ('sitter' as const),
  authorSitterId: message.author === null ? null : String(message.author),
  responsibleSitterId: message.routedTo === null ? null : String(message.routedTo),
  isBilling: false,
  isHidden: false,
  isOwnNumber,
});

/** Law 4: what was stored decides the same again. */
function expectReplay(facts: RoutingFacts, route: ReturnType<typeof decideRoute>): void {
  const again = decideRoute(parseFacts(JSON.parse(JSON.stringify(serializeFacts(facts)))));
  if (JSON.stringify(again) !== JSON.stringify(route)) throw new Error('A stored decision replays to another answer');
}

import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import type { Arrival } from './arrival';
import { type AnswerPlace, findAnswerPlace, sendAutomaticText } from './automatic-text';

/** An answer nobody typed. `everyMs`: at most once in that time, null every time. */
export async function answerClient(
  ports: Pick<Ports, 'ids'>,
  scope: OrgScope,
  tx: Tx,
  reply: { arrival: Arrival; body: string; kind: string; everyMs: number | null; keepsQuietHours?: boolean },
): Promise<void> {
  const { arrival } = reply;
  if (!arrival.facts.messagingEnabled) return;
  const arrived: AnswerPlace = { thread: arrival.thread, number: arrival.number };
  const place = await findAnswerPlace(tx, {
    contact: arrival.contact,
    arrived,
    isBound: arrival.isBound,
    now: arrival.at,
  });
  if (!place) return;
  await sendAutomaticText(ports, scope, tx, {
    place,
    to: arrival.contact.address,
    body: reply.body,
    refPrefix: `${reply.kind}.${arrival.contact.contactPointId}.`,
    notSince: reply.everyMs === null ? null : new Date(arrival.at.getTime() - reply.everyMs),
    keepsQuietHours: reply.keepsQuietHours ?? false,
    now: arrival.at,
  });
}

import type { RouteReason, RouteTarget } from '../shared/vocabulary';

type Answer = { target: RouteTarget; sitterId: string | null; reason: RouteReason };

/** A stretch of time [from, to) in which a text would go to the same place for the same reason. */
export interface RouteSpan<A extends Answer> {
  from: Date;
  to: Date;
  route: A;
}

/** The instants at which the answer may change within [from, to), the first one included: each once, in order. */
export function instantsBetween(edges: readonly Date[], { from, to }: { from: Date; to: Date }): Date[] {
  const inside = edges.map((edge) => edge.getTime()).filter((edge) => edge > from.getTime() && edge < to.getTime());
  return [from.getTime(), ...new Set(inside.sort((a, b) => a - b))].map((time) => new Date(time));
}

const isSame = (a: Answer, b: Answer): boolean =>
  a.target === b.target && a.sitterId === b.sitterId && a.reason === b.reason;

/** Answers at instants in order, as stretches up to `to`: neighbours that say the same become one. */
export function toRouteSpans<A extends Answer>(answers: readonly { at: Date; route: A }[], to: Date): RouteSpan<A>[] {
  const changes = answers.filter(({ route }, index) => {
    const before = answers[index - 1];
    return !before || !isSame(before.route, route);
  });
  return changes.map(({ at, route }, index) => ({ from: at, to: changes[index + 1]?.at ?? to, route }));
}

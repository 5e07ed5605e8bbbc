/** A sitter's time with a client, buffers included. */
export interface Duty {
  clientId: string;
  sitterId: string;
  startAt: Date;
  endAt: Date;
}

export interface Overlap {
  clientId: string;
  startAt: Date;
  endAt: Date;
  /** Everybody on duty at some instant of it, by id. */
  sitterIds: string[];
}

/** The stretches in which several sitters of one client are on duty at once, in order of time. */
export function findOverlaps(duties: readonly Duty[]): Overlap[] {
  const clients = [...new Set(duties.map((duty) => duty.clientId))];
  return clients
    .flatMap((clientId) => ofClient(duties.filter((duty) => duty.clientId === clientId)))
    .sort((a, b) => a.startAt.getTime() - b.startAt.getTime() || (a.clientId < b.clientId ? -1 : 1));
}

function ofClient(duties: readonly Duty[]): Overlap[] {
  const edges = [...new Set(duties.flatMap((duty) => [duty.startAt.getTime(), duty.endAt.getTime()]))].sort(
    (a, b) => a - b,
  );
  const found: Overlap[] = [];
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    const onDuty = duties.filter((duty) => duty.startAt.getTime() <= from && from < duty.endAt.getTime());
    const sitterIds = [...new Set(onDuty.map((duty) => duty.sitterId))].sort();
    if (to === undefined || sitterIds.length < 2) continue;
    const last = found.at(-1);
    if (last?.endAt.getTime() === from) {
      last.endAt = new Date(to);
      last.sitterIds = [...new Set([...last.sitterIds, ...sitterIds])].sort();
    } else {
      const clientId = duties[0]?.clientId ?? '';
      found.push({ clientId, startAt: new Date(from), endAt: new Date(to), sitterIds });
    }
  }
  return found;
}

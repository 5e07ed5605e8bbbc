import type { RoutingSitter, RoutingWindow } from '@snout/domain/routing/routing-facts';
import { DEFAULT_SETTINGS, type OrgSettings } from '@snout/domain/shared/org-settings';
import type { NumberStatus } from '@snout/domain/shared/vocabulary';
import type { NumberPlan, OrgPlan } from '../plan';
import { toInstant } from '../script/instants';
import { noRows, type OrgRows } from './rows';

/** What building needs from outside: everything that is chance, secret or time. */
export interface BuildTools {
  now: Date;
  /** A new id that sorts by the instant given. */
  idAt(at: Date): string;
  sha256(text: string): string;
  passwordHash(email: string): string;
  seal(field: string, plain: string): string;
  account: { sid: string; sealedToken: string; messagingServiceSid: string | null };
}

export interface WorldSitter {
  id: string;
  userId: string;
  key: string;
  name: string;
  lockedSince: Date | null;
  offboardedSince: Date | null;
  /** Blocked texts so far, without those judged false positives. */
  offences: Date[];
}

export interface WorldNumber {
  id: string;
  plan: NumberPlan;
  quarantinedSince: Date | null;
  releasedSince: Date | null;
}

export interface WorldClient {
  id: string;
  key: string;
  contactPointId: string;
  phone: string;
  optedOutAt: Date | null;
}

export interface WorldWindow extends RoutingWindow {
  clientId: string;
  threadId: string;
}

/** The organisation while it is being built: who is who, and what has been said so far. */
export interface World {
  plan: OrgPlan;
  tools: BuildTools;
  settings: OrgSettings;
  rows: OrgRows;
  ownerId: string;
  sitters: Map<string, WorldSitter>;
  numbers: Map<string, WorldNumber>;
  clients: Map<string, WorldClient>;
  windows: WorldWindow[];
}

export function newWorld(plan: OrgPlan, tools: BuildTools): World {
  const createdAt = longAgo(tools.now);
  const { id, name, slug, timezone } = plan;
  return {
    plan,
    tools,
    settings: DEFAULT_SETTINGS,
    rows: noRows({ id, name, slug, timezone, country: 'US', settings: {}, createdAt }),
    ownerId: tools.idAt(createdAt),
    sitters: new Map(),
    numbers: new Map(),
    clients: new Map(),
    windows: [],
  };
}

/** When the demo organisations began: well before their first text. */
export const longAgo = (now: Date): Date => new Date(now.getTime() - 200 * 86_400_000);

/** The entry of that name; a name in a script that nobody has is a mistake in the data. */
export function mustGet<T>(among: ReadonlyMap<string, T>, key: string): T {
  const found = among.get(key);
  if (!found) throw new Error(`The demo data names "${key}", which is nowhere defined`);
  return found;
}

export const instant = (world: World, text: string): Date =>
  toInstant(text, { now: world.tools.now, timezone: world.plan.timezone });

const hasBegun = (since: Date | null, at: Date): boolean => since !== null && since <= at;

export function numberStatusAt(number: WorldNumber, at: Date): NumberStatus {
  if (hasBegun(number.releasedSince, at)) return 'released';
  return hasBegun(number.quarantinedSince, at) ? 'quarantined' : 'active';
}

export function sitterAt(sitter: WorldSitter, at: Date): RoutingSitter {
  return {
    id: sitter.id,
    name: sitter.name,
    status: hasBegun(sitter.offboardedSince, at) ? 'offboarded' : 'active',
    messagingLocked: hasBegun(sitter.lockedSince, at),
  };
}

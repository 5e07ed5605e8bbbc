import type { NumberPlan } from '../plan';
import { addAudit } from './add-audit';
import { instant, longAgo, mustGet, numberStatusAt, type World } from './world';

const DAY_MS = 86_400_000;
/** A number rests this long after its sitter left. */
const REST_DAYS = 90;

/** The same number always has the same id at the provider, whatever the account. */
export const providerSidOf = (e164: string, sha256: (text: string) => string): string =>
  `PN${sha256(`number ${e164}`).slice(0, 32)}`;

/** The inventory, with who has and had which number. */
export function addNumbers(world: World): void {
  world.plan.numbers.forEach((plan, index) => {
    addNumber(world, plan, new Date(longAgo(world.tools.now).getTime() + index * 60_000));
  });
}

function addNumber(world: World, plan: NumberPlan, createdAt: Date): void {
  const { tools, rows } = world;
  const id = tools.idAt(createdAt);
  const quarantinedSince = plan.quarantinedSince ? instant(world, plan.quarantinedSince) : null;
  const releasedSince = plan.releasedSince ? instant(world, plan.releasedSince) : null;
  const number = { id, plan, quarantinedSince, releasedSince };
  world.numbers.set(plan.key, number);
  const sitterId = plan.sitter ? mustGet(world.sitters, plan.sitter).id : null;
  const rests = sitterId !== null && quarantinedSince !== null;
  const isPool = plan.type === 'pool';
  rows.numbers.push({
    id,
    orgId: world.plan.id,
    e164: plan.e164,
    type: plan.type,
    status: numberStatusAt(number, tools.now),
    providerSid: providerSidOf(plan.e164, tools.sha256),
    friendlyName: plan.name,
    assignedSitterId: rests ? null : sitterId,
    isRotating: isPool,
    rotationPriority: isPool ? rows.numbers.length : 0,
    cooldownUntil: rests ? new Date(quarantinedSince.getTime() + REST_DAYS * DAY_MS) : null,
    neverSitterAgain: rests,
    registration: 'registered',
    createdAt,
  });
  if (sitterId)
    addAssignment(world, { numberId: id, sitterId, assignedAt: createdAt, deactivatedAt: quarantinedSince });
  const change = { actor: { type: 'owner', id: world.ownerId }, subject: { type: 'number', id } } as const;
  if (quarantinedSince) addAudit(world, { ...change, type: 'number.quarantined', at: quarantinedSince });
  if (releasedSince)
    addAudit(world, { ...change, type: 'number.released', at: releasedSince, data: { mode: 'delete' } });
}

function addAssignment(
  world: World,
  assignment: { numberId: string; sitterId: string; assignedAt: Date; deactivatedAt: Date | null },
): void {
  const status = assignment.deactivatedAt ? ('deactivated' as const) : ('active' as const);
  const id = world.tools.idAt(assignment.assignedAt);
  world.rows.numberAssignments.push({
    ...assignment,
    id,
    orgId: world.plan.id,
    status,
    createdAt: assignment.assignedAt,
  });
}

import type { OrgPlan } from '../plan';
import { addNumbers } from './add-numbers';
import { addPeople } from './add-people';
import { addTalks, finishThreads } from './add-talks';
import type { OrgRows } from './rows';
import { sayInbound } from './say-inbound';
import { sayOutbound } from './say-outbound';
import { type BuildTools, newWorld } from './world';

/**
 * Tells a plan as the product would have lived it: routes, findings and retries are decided by the domain itself, so that
 * a replay gives the same answers. Throws when a script says something the product would have refused.
 */
export function buildOrganization(plan: OrgPlan, tools: BuildTools): OrgRows {
  const world = newWorld(plan, tools);
  addPeople(world);
  addNumbers(world);
  const { threads, spoken } = addTalks(world);
  for (const said of spoken) {
    if (said.line.speaker.kind === 'client') sayInbound(world, threads, said);
    else sayOutbound(world, said);
  }
  finishThreads(world, threads);
  return world.rows;
}

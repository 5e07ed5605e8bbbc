import { SMS_PROVIDER } from '@snout/application/setup/provider-account';
import type { ClientPlan, PersonPlan, SitterPlan } from '../plan';
import { addAudit } from './add-audit';
import { instant, longAgo, type World } from './world';

const DAY_MS = 86_400_000;

/** The owner, the sitters, the clients and the provider account. */
export function addPeople(world: World): void {
  const { plan, tools, rows } = world;
  addUser(world, plan.owner, { id: world.ownerId, role: 'owner', status: 'active' });
  for (const sitter of plan.sitters) addSitter(world, sitter);
  plan.clients.forEach((client, index) => {
    addClient(world, client, new Date(longAgo(tools.now).getTime() + index * DAY_MS));
  });
  rows.providerConfigs.push({
    id: tools.idAt(longAgo(tools.now)),
    orgId: plan.id,
    provider: SMS_PROVIDER,
    accountSid: tools.account.sid,
    secrets: tools.account.sealedToken,
    messagingServiceSid: tools.account.messagingServiceSid,
    status: 'connected',
    lastVerifiedAt: tools.now,
  });
}

function addUser(
  world: World,
  person: PersonPlan,
  as: { id: string; role: 'owner' | 'sitter'; status: 'active' | 'disabled' },
): void {
  const { name, email } = person;
  const passwordHash = world.tools.passwordHash(email);
  world.rows.users.push({
    ...as,
    orgId: world.plan.id,
    name,
    email,
    passwordHash,
    createdAt: longAgo(world.tools.now),
  });
}

function addSitter(world: World, plan: SitterPlan): void {
  const { tools, rows } = world;
  const began = longAgo(tools.now);
  const [userId, id] = [tools.idAt(began), tools.idAt(began)];
  const offboardedSince = plan.offboardedSince ? instant(world, plan.offboardedSince) : null;
  addUser(world, plan, { id: userId, role: 'sitter', status: offboardedSince ? 'disabled' : 'active' });
  rows.sitters.push({
    id,
    orgId: world.plan.id,
    userId,
    name: plan.name,
    personalE164: tools.seal('sitter.personal_e164', plan.phone),
    status: offboardedSince ? 'offboarded' : 'active',
    offboardedAt: offboardedSince,
    createdAt: began,
  });
  world.sitters.set(plan.key, {
    id,
    userId,
    key: plan.key,
    name: plan.name,
    lockedSince: null,
    offboardedSince,
    offences: [],
  });
  const onboarded = { subject: { type: 'sitter', id }, actor: { type: 'owner', id: world.ownerId } } as const;
  addAudit(world, { ...onboarded, type: 'sitter.onboarded', at: began });
  if (offboardedSince) addAudit(world, { ...onboarded, type: 'sitter.offboarded', at: offboardedSince });
}

function addClient(world: World, plan: ClientPlan, createdAt: Date): void {
  const { tools, rows } = world;
  const orgId = world.plan.id;
  const [id, contactPointId] = [tools.idAt(createdAt), tools.idAt(createdAt)];
  const { name, notes, pets: petNames } = plan;
  rows.clients.push({ id, orgId, name, notes, petNames, isOneTimeClient: plan.kind === 'oneTime', createdAt });
  rows.contactPoints.push({
    id: contactPointId,
    orgId,
    clientId: id,
    channel: 'sms',
    address: plan.phone,
    validity: 'valid',
    createdAt,
  });
  rows.consentEvents.push({
    id: tools.idAt(createdAt),
    orgId,
    contactPointId,
    kind: 'implied',
    source: 'inbound',
    actor: 'client',
    createdAt,
  });
  if (plan.kind === 'weekly')
    rows.weeklyPlans.push({ id: tools.idAt(createdAt), orgId, clientId: id, activeFrom: createdAt });
  world.clients.set(plan.key, { id, key: plan.key, contactPointId, phone: plan.phone, optedOutAt: null });
}

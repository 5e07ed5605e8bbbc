import { parseFacts, serializeFacts } from '@snout/domain/routing/routing-facts';
import { decideRouteWith } from '@snout/domain/routing/rules-registry';
import type { Json } from '@snout/domain/shared/json';
import { toAssignmentStatus } from '@snout/domain/windows/assignment-status';
import { overlaps } from '@snout/domain/windows/window';
import { v7 } from 'uuid';
import { sha256Digest } from '../../system/clock';
import { HARBOR } from '../data/harbor/harbor';
import { WILLOW } from '../data/willow/willow';
import type { OrgPlan } from '../plan';
import { buildOrganization } from './build-organization';
import type { OrgRows } from './rows';

const build = (plan: OrgPlan, now: Date): OrgRows =>
  buildOrganization(plan, {
    now,
    idAt: (at) => v7({ msecs: at.getTime() }),
    sha256: sha256Digest.sha256,
    passwordHash: () => 'hash',
    seal: (field) => `sealed ${field}`,
    account: { sid: 'AC1', sealedToken: 'sealed', messagingServiceSid: null },
  });

/** Any time of day, both nights on which clocks change, the turn of a year and a leap day. */
const STARTS = [
  '2026-11-21T17:00:00Z',
  '2026-11-21T06:01:00Z',
  '2026-06-10T04:59:00Z',
  '2026-03-08T08:30:00Z',
  '2026-11-01T06:30:00Z',
  '2027-01-01T05:15:00Z',
  '2028-02-29T12:00:00Z',
].map((text) => new Date(text));

const cases = STARTS.flatMap((now) =>
  [WILLOW, HARBOR].map((plan) => [plan.name, now.toISOString(), plan, now] as const),
);

const asDate = (value: Date | string | null | undefined): Date => new Date(value ?? Number.NaN);

describe.each(cases)('%s, started at %s', (_name, _at, plan, now) => {
  const rows = build(plan, now);

  it('decides every inbound text exactly once, and a replay gives the same answer', () => {
    const inbound = rows.messages.filter((message) => message.direction === 'inbound');
    expect(rows.routingDecisions.map((decision) => decision.messageId).sort()).toEqual(
      inbound.map(({ id }) => id).sort(),
    );
    for (const decision of rows.routingDecisions) {
      const facts = parseFacts(JSON.parse(JSON.stringify(decision.facts)) as Json);
      const { target, sitterId, reason, trace } = decideRouteWith(decision.rulesVersion, facts);
      expect({ target, sitterId, reason, trace }).toEqual({
        target: decision.target,
        sitterId: decision.sitterId,
        reason: decision.reason,
        trace: decision.trace,
      });
      expect(sha256Digest.sha256(JSON.stringify(serializeFacts(facts)))).toBe(decision.factsHash);
    }
  });

  it('never has two windows of one sitter on one thread at once', () => {
    const clashes = rows.windows.flatMap((a, index) =>
      rows.windows
        .slice(index + 1)
        .filter((b) => a.threadId === b.threadId && a.sitterId === b.sitterId)
        .filter((b) => overlaps(toWindow(a), toWindow(b))),
    );
    expect(clashes).toEqual([]);
  });

  it('says nothing in the future', () => {
    expect(rows.messages.filter((message) => asDate(message.createdAt) > now)).toEqual([]);
  });

  it('shows on each thread what was said last', () => {
    for (const thread of rows.threads) {
      const said = rows.messages.filter((message) => message.threadId === thread.id);
      const last = said.reduce((a, b) => (asDate(a.createdAt) > asDate(b.createdAt) ? a : b));
      expect(thread).toMatchObject({
        lastActivityAt: last.createdAt,
        lastMessageDirection: last.direction,
        lastMessagePreview: last.body.slice(0, 140),
      });
    }
  });

  it('counts as unread only texts of the last days to the owner that nobody has answered', () => {
    for (const thread of rows.threads) {
      const said = rows.messages.filter((message) => message.threadId === thread.id);
      const answered = Math.max(
        now.getTime() - 4 * 86_400_000,
        ...said.filter(({ actor }) => actor === 'owner').map(({ createdAt }) => asDate(createdAt).getTime()),
      );
      const open = rows.routingDecisions.filter(
        (decision) =>
          decision.threadId === thread.id && decision.target === 'owner' && asDate(decision.at).getTime() > answered,
      );
      expect([0, open.length]).toContain(thread.ownerUnreadCount);
    }
  });

  it('uses no phone number outside the reserved range', () => {
    const text = JSON.stringify([rows.contactPoints, rows.numbers, rows.messages, rows.bindings, rows.receipts]);
    const phones = [...text.matchAll(/\+\d{8,15}|\d{3}-\d{3}-\d{4}/g)].map(([phone]) => phone.replace(/\D/g, ''));
    expect(phones.length).toBeGreaterThan(0);
    expect(phones.filter((phone) => !/^1?\d{3}55501\d\d$/.test(phone))).toEqual([]);
  });
});

const toWindow = (row: OrgRows['windows'][number]) => ({
  startAt: asDate(row.startAt),
  endAt: row.endAt ? asDate(row.endAt) : null,
});

describe.each(STARTS.map((now) => [now.toISOString(), now] as const))('an overlap at %s', (_at, now) => {
  it('asks the owner to choose between Jess and Marco', () => {
    const { windows, threads, clients, routingDecisions } = build(WILLOW, now);
    const elena = clients.find((client) => client.name === 'Elena Vasquez');
    const hers = windows
      .filter((window) => window.clientId === elena?.id)
      .map((window) => ({ ...toWindow(window), sitterId: window.sitterId, status: window.status ?? 'active' }));
    expect(toAssignmentStatus(hers, now)).toBe('overlap');
    const waiting = threads.filter((thread) => thread.clientId === elena?.id && (thread.ownerUnreadCount ?? 0) > 0);
    expect(waiting).toHaveLength(1);
    const reasons = routingDecisions.filter(({ threadId }) => threadId === waiting[0]?.id).map(({ reason }) => reason);
    expect(reasons).toContain('overlappingWindows');
  });
});

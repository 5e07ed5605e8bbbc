import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_ACTIONS } from '@snout/domain/audit/action-words';
import { explainEvent } from '@snout/domain/audit/explain-event';

const ROOT = join(__dirname, '../../../..');
const known = new Set<string>(AUDIT_ACTIONS);

/** Whoever writes audit entries: the use-cases, and the doors of the API. */
const sources = ['packages/application/src', 'apps/api/src'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('spec.ts'))
    .map((name) => join(ROOT, folder, name)),
);

/** What stands between the brackets of each call. */
function callsOf(name: string, source: string): string[] {
  return source
    .split(`${name}(`)
    .slice(1)
    .map((rest) => {
      let depth = 1;
      const end = [...rest].findIndex((sign) => {
        if (sign === '(') depth++;
        if (sign === ')') depth--;
        return depth === 0;
      });
      return rest.slice(0, end);
    });
}

const written = new Set(
  sources.flatMap((file) =>
    callsOf('audit.record', readFileSync(file, 'utf8')).flatMap((call) =>
      [...call.matchAll(/\btype: (?:[^,'\n]*\? )?'([\w]+\.[\w.]+)'(?: : '([\w.]+)')?/g)].flatMap(([, one, other]) =>
        other ? [one, other] : [one],
      ),
    ),
  ),
);

it('every action that is written has its sentence', () => {
  expect(written.size).toBeGreaterThan(60);
  expect([...written].filter((type) => !known.has(type ?? ''))).toEqual([]);
});

/** What must be audited at least, of what is built. A name that ends with a dot stands for its family. */
const REQUIRED = [
  'webhook.inbound.received',
  'webhook.inbound.duplicate_rejected',
  'webhook.signature_rejected',
  'routing.decided',
  'routing.unmapped_pool',
  'routing.sitter_chosen',
  'message.outbound.queued',
  'message.outbound.sent',
  'message.outbound.blocked',
  'message.outbound.force_sent',
  'message.outbound.retry_attempted',
  'message.outbound.dead_lettered',
  'message.outbound.canceled',
  'message.delivery.status_updated',
  'policy.violation_detected',
  'policy.violation_resolved',
  'sitter.locked',
  'sitter.unlocked',
  'sitter.onboarded',
  'sitter.offboarded',
  'number.',
  'window.',
  'booking.',
  'meet_and_greet.',
  'consent.',
  'auth.login',
  'auth.login_failed',
  'auth.logout',
  'auth.denied',
  'settings.changed',
  'export.created',
  'worker.error',
];

it.each(REQUIRED)('%s is written somewhere', (type) => {
  const quoted = type.endsWith('.') ? `'${type}` : `'${type}'`;
  expect(sources.filter((file) => readFileSync(file, 'utf8').includes(quoted))).not.toEqual([]);
});

it.each(AUDIT_ACTIONS)('%s is told in words, whoever did it', (type) => {
  for (const [actorType, actorName] of [
    ['owner', 'Dana'],
    ['client', null],
    ['system', null],
  ] as const) {
    const sentence = explainEvent({ type, actorType, actorName, data: {} });
    expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
    expect(sentence).not.toMatch(/[a-z][._][a-z]|undefined|null/);
  }
});

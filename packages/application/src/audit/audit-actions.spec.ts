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

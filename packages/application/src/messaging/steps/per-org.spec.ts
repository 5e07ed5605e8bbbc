import { perOrg } from './per-org';

const rows = (text: string) => [...text].map((orgId, index) => ({ orgId, index }));

/** What was worked on, in order; `c` hangs until everybody else is done. */
async function run(text: string, outcome: (row: { orgId: string; index: number }) => 'goOn' | 'stop' | Error) {
  const seen: string[] = [];
  const done = perOrg(rows(text), async (row) => {
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(`${row.orgId}${row.index}`);
    const result = outcome(row);
    if (result instanceof Error) throw result;
    return result;
  });
  const error = await done.then(
    () => null,
    (failure: Error) => failure.message,
  );
  return { seen, error };
}

test('the rows of one organisation come after each other', async () => {
  const { seen } = await run('aabab', () => 'goOn');
  expect(seen.filter((row) => row.startsWith('a'))).toEqual(['a0', 'a1', 'a3']);
  expect(seen).toHaveLength(5);
});

test('one that must stop stops alone', async () => {
  const { seen, error } = await run('aaabbb', ({ orgId }) => (orgId === 'a' ? 'stop' : 'goOn'));
  expect(seen.sort()).toEqual(['a0', 'b3', 'b4', 'b5']);
  expect(error).toBeNull();
});

test('what fails stops nothing, and is told at the end', async () => {
  const { seen, error } = await run('aabb', ({ index }) => (index === 0 ? new Error('broken row') : 'goOn'));
  expect(seen).toHaveLength(4);
  expect(error).toBe('broken row');
});

test('a hundred organisations are all served', async () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ orgId: `org-${index}`, index }));
  let served = 0;
  await perOrg(many, async () => {
    served += 1;
    return 'goOn';
  });
  expect(served).toBe(100);
});

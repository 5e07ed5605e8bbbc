import { JOBS, type JobName } from './catalogue';

const NAMES = Object.keys(JOBS) as JobName[];

test.each(NAMES.filter((name) => JOBS[name].everyMs !== null))('%s runs by itself, and needs no payload', (name) =>
  expect(JOBS[name].payload.safeParse({}).success).toBe(true),
);

test.each(NAMES.filter((name) => JOBS[name].everyMs === null))('%s names its organisation', (name) => {
  expect(JOBS[name].payload.safeParse({}).success).toBe(false);
  expect(Object.keys(JOBS[name].payload.shape)).toContain('orgId');
});

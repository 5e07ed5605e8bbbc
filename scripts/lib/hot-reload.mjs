import { watch } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { build } from './toolchain.mjs';

/** Editors write a file in several steps. */
const SETTLE_MS = 150;

/** Which programs run code of a file: a package is in all of them but the carrier, which knows nothing of them. */
export function concernedBy(file) {
  const [group, name] = file.split(path.sep);
  if (group === 'packages') return ['api', 'worker'];
  return group === 'apps' ? [name] : [];
}

/** Builds again and restarts what a change in the sources concerns. The web app reloads itself. */
export function startHotReload({ programs, env }) {
  let changed = new Set();
  let building = null;
  let timer = null;

  const rebuild = async () => {
    const files = changed;
    changed = new Set();
    const names = new Set([...files].flatMap(concernedBy));
    try {
      await build(env);
      for (const name of names) programs[name]?.restart();
    } catch (error) {
      process.stderr.write(`${error.message}\n`);
    }
  };
  const soon = (file) => {
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(async () => {
      await building;
      building = rebuild();
    }, SETTLE_MS);
  };
  const watchers = ['apps/api', 'apps/worker', 'apps/carrier', 'packages'].map((folder) =>
    watch(path.join(ROOT, folder), { recursive: true }, (_event, name) => {
      const file = path.join(folder, name ?? '');
      if (isSource(file)) soon(file);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Not what the build writes, nor tests. */
export const isSource = (file) =>
  file.includes(`${path.sep}src${path.sep}`) && /\.ts$/.test(file) && !/\.(spec|int-spec|e2e-spec)\.ts$/.test(file);

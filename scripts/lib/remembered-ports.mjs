import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from './ports.mjs';

/** Ports of the side programs: those of the last start where they are still free, so that open tabs go on working. */
export async function rememberedPorts(folder, names) {
  const file = path.join(folder, 'ports.json');
  const last = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const ports = {};
  for (const name of names) ports[name] = await freePort(last[name]);
  writeFileSync(file, JSON.stringify({ ...last, ...ports }));
  return ports;
}

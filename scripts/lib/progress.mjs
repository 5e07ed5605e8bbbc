/** One line per step, so that nobody wonders whether it hangs. */
export async function step(name, work) {
  const started = Date.now();
  process.stdout.write(`  … ${name}\n`);
  try {
    const result = await work();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stdout.write(`  ✓ ${name} (${seconds} s)\n`);
    return result;
  } catch (error) {
    process.stdout.write(`  ✗ ${name}\n`);
    throw error;
  }
}

/** A failure with words for a person: printed without a stack. */
export class Trouble extends Error {}

/** Lines in a frame. */
export function box(lines) {
  const width = Math.max(...lines.map((line) => line.length));
  const rule = '─'.repeat(width + 2);
  return [`┌${rule}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${rule}┘`].join('\n');
}

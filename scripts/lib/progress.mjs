/** A failure with words for a person: printed without a stack. */
export class Trouble extends Error {}

/** Runs one step, with a line at its begin and its end, so that nobody wonders whether it hangs. */
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

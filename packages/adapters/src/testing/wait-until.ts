/** Asks again until it is so; fails with what it waited for when it never comes (milliseconds). */
export async function waitUntil(isSo: () => boolean | Promise<boolean>, limitMs = 15_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms in vain for: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

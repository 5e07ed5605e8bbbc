export interface Timers {
  /** Resolves to false when the network was cleared meanwhile: then stop what you were doing. */
  wait(ms: number): Promise<boolean>;
  clear(): void;
}

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** All waiting of the network, so that a reset or a stop ends it at once. */
export function createTimers(): Timers {
  const pending = new Map<NodeJS.Timeout, (alive: boolean) => void>();
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(
          () => {
            pending.delete(timer);
            resolve(true);
          },
          Math.min(ms, LONGEST_TIMEOUT_MS),
        );
        pending.set(timer, resolve);
      }),
    clear() {
      for (const [timer, resolve] of pending) {
        clearTimeout(timer);
        resolve(false);
      }
      pending.clear();
    },
  };
}

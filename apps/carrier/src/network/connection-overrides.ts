export type RetryReason = 'ct' | 'rt' | '4xx' | '5xx';

export interface ConnectionOverrides {
  connectMs: number;
  readMs: number;
  totalMs: number;
  retries: number;
  retryOn: ReadonlySet<RetryReason>;
}

const ALL_REASONS: readonly RetryReason[] = ['ct', 'rt', '4xx', '5xx'];

/** Reads `#ct=…&rt=…&tt=…&rc=…&rp=…` of a webhook address; what is missing or out of bounds keeps its default. */
export function readConnectionOverrides(url: string): ConnectionOverrides {
  const fragment = new URLSearchParams(url.split('#')[1] ?? '');
  const number = (name: string, [low, high, fallback]: [number, number, number]) => {
    const raw = fragment.get(name);
    if (raw === null || !/^\d+$/.test(raw)) return fallback;
    return Math.min(high, Math.max(low, Number(raw)));
  };
  const policy = (fragment.get('rp') ?? 'ct').split(',');
  const retryOn = policy.includes('all') ? ALL_REASONS : ALL_REASONS.filter((reason) => policy.includes(reason));
  return {
    connectMs: number('ct', [100, 10_000, 5000]),
    readMs: number('rt', [100, 15_000, 15_000]),
    totalMs: number('tt', [100, 15_000, 15_000]),
    retries: number('rc', [0, 5, 1]),
    retryOn: new Set(retryOn),
  };
}

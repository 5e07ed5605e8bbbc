export type RetryClass = 'never' | 'later' | 'reconcile' | 'once';

export type ErrorEffect =
  | 'none'
  | 'alert'
  | 'markContactInvalid'
  | 'markContactLandline'
  | 'recordOptOut'
  | 'openCircuit'
  | 'numberAlert'
  | 'setupHint'
  | 'setupAlert'
  | 'blockNumber'
  | 'slowNumber'
  | 'pauseOrg'
  | 'stopAutoResponder'
  | 'bug';

export interface ProviderErrorClass {
  /** `reconcile`: it may have been sent; look before doing anything. `once`: one more try, then give up. */
  retry: RetryClass;
  /** The code's own minimum wait before the next attempt. */
  minDelayMinutes: number | null;
  /** Attempts altogether, the first one included; null leaves it to the schedule. */
  maxAttempts: number | null;
  effect: ErrorEffect;
  /** One short sentence for the owner. */
  plainWords: string;
}

/** What a refusal or failure of the provider means. An unknown code is never retried and raises an alert. */
export function classifyProviderError(code: number | null, httpStatus: number | null): ProviderErrorClass {
  void code;
  void httpStatus;
  throw new Error('Not written yet');
}

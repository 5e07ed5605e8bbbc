import type { AlertSeverity } from '@snout/domain/shared/vocabulary';

export interface NewAlert {
  type: string;
  severity: AlertSeverity;
  subject: string;
  /** One open alert per key. */
  dedupeKey: string;
  data?: Record<string, unknown>;
}

export interface AlertRepository {
  /** Opens an alert; true when it is new, false when one with this key is open already. */
  raise(alert: NewAlert): Promise<boolean>;
  /** Closes the open alerts of these keys: what they told of is over. False when there were none. */
  resolve(...dedupeKeys: string[]): Promise<boolean>;
}

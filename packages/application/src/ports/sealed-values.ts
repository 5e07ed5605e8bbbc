/** One encrypted value at rest. */
export interface SealedValue {
  table: 'provider_config' | 'former_account' | 'sitter' | 'user' | 'outgoing_mail';
  id: string;
  /** What the value is bound to beside its organisation. */
  field: string;
  sealed: string;
}

/** Every encrypted value of an organisation; a new kind of secret must be listed here to survive a change of keys. */
export interface SealedValues {
  list(): Promise<SealedValue[]>;
  /** False when it was changed meanwhile. */
  replace(value: SealedValue, sealed: string): Promise<boolean>;
}

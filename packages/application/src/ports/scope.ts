/** The organisation an operation belongs to. Nothing of a tenant is read or written without one. */
export interface OrgScope {
  readonly orgId: string;
  /** Set when another program acts by a key: noted in every audit entry of the transaction. */
  readonly apiKeyId?: string;
}

/** Who acts, for the audit trail. */
export type ActorRef =
  | { type: 'owner' | 'sitter'; userId: string }
  | { type: 'client'; contactPointId: string | null }
  | { type: 'system'; name: string };

import type { TokenKind } from './users';

export interface OutgoingMail {
  id: string;
  userId: string;
  kind: TokenKind;
  sealedLink: string;
  /** When the link in it is over. */
  expiresAt: Date;
  /** This one included. */
  attempts: number;
}

/** Letters with links, on their way. The link is sealed, and gone once the letter is. */
export interface OutgoingMailRepository {
  /** Former letters of the kind to the same person are not sent any more: their links are over. */
  insert(mail: Omit<OutgoingMail, 'attempts'> & { at: Date }): Promise<void>;
  /** Takes a letter that is due; nobody else gets it for `leaseMs`. Null when somebody else was first. */
  claim(id: string, leaseMs: number): Promise<OutgoingMail | null>;
  end(id: string, state: 'sent' | 'dropped'): Promise<void>;
  putOff(id: string, dueAt: Date): Promise<void>;
}

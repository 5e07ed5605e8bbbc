export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Hands a letter to whoever delivers it. Throws when it cannot be handed over. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

export interface Mail {
  /** The same letter has the same id, however often it is handed over. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** `refused` is for good: the mail server will not take it later either. `noChannel`: there is nobody to hand it to. */
export type MailOutcome = 'sent' | 'refused' | 'noChannel';

/** Hands a letter to whoever delivers it. Throws when it could not be handed over now and may be later. */
export interface Mailer {
  send(mail: Mail): Promise<MailOutcome>;
}

import { assertNever } from '@snout/domain/shared/assert-never';
import type { Mail } from '../ports/mailer';
import type { TokenKind } from '../ports/users';

interface LetterFacts {
  kind: TokenKind;
  name: string;
  orgName: string;
  link: string;
}

/** The words of a letter with a link. */
export function toLetter({ kind, name, orgName, link }: LetterFacts): Pick<Mail, 'subject' | 'text'> {
  switch (kind) {
    case 'invitation':
      return {
        subject: `You are invited to ${oneLine(orgName)}`,
        text: `Hello ${name},\n\n${orgName} would like you to join. Choose a password here; the link works once, for an hour:\n${link}\n\nIs it over already? Ask whoever invited you to send it again. If you do not know them, you can forget about this.`,
      };
    case 'passwordReset':
      return {
        subject: 'Set a new password',
        text: `Hello ${name},\n\nset a new password here. The link works once, for an hour:\n${link}\n\nIf you did not ask for this, you can forget about it.`,
      };
    default:
      return assertNever(kind);
  }
}

/** A subject is one line, whatever somebody named their business. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

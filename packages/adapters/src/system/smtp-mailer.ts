import type { Mailer } from '@snout/application/ports/mailer';
import { createTransport } from 'nodemailer';

/** A mail server that hangs is given up before the worker's lease on the letter is over. */
const CONNECT_MS = 10_000;
const SILENT_MS = 30_000;
/** Refused for good: another try would be refused as well (RFC 5321). What is wrong with our own sign-in may be mended. */
const FINAL = 500;

export interface SmtpSettings {
  /** smtp://user:password@host:587, or smtps:// for TLS from the first byte. */
  url: string;
  from: string;
  /** Refuses to speak without TLS. */
  needsTls: boolean;
}

/** Letters by SMTP. The id of a letter is its Message-ID, so that one sent twice is shown once. */
export function smtpMailer({ url, from, needsTls }: SmtpSettings): Mailer {
  const isTls = new URL(url).protocol === 'smtps:';
  const transport = createTransport({
    url,
    requireTLS: needsTls && !isTls,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ id, to, subject, text }) {
      try {
        const messageId = `<${id}@${domain}>`;
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId, headers });
        return 'sent';
      } catch (error) {
        if (isRefusedForGood(error)) return 'refused';
        throw error;
      }
    },
  };
}

/** No answers by machines: nobody reads them. */
const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error) || !('code' in error)) return false;
  return error.code === 'EENVELOPE' && Number(error.responseCode) >= FINAL;
}

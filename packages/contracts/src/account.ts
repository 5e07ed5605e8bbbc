import { weakPassword } from '@snout/domain/access/weak-password';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { IdParams, Text } from './shared/fields';

const MAX = 200;
/** A password as somebody types it to prove who they are. */
const Password = z.string().min(1).max(MAX);
/** A password that somebody chooses: long enough, and on no list of stolen ones. */
export const NewPassword = z
  .string()
  .max(MAX)
  .superRefine((password, context) => {
    const weakness = weakPassword(password);
    if (!weakness) return;
    const message = weakness === 'short' ? 'must have at least 10 characters' : 'is one of the first that thieves try';
    context.addIssue({ code: 'custom', message });
  });

const Code = Text.min(6).max(40);
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const changePassword = defineEndpoint({
  method: 'PUT',
  path: '/auth/password',
  access: 'ownerOrSitter',
  duringEnrolment: true,
  summary: 'Change the own password; every other session ends.',
  body: z.strictObject({ currentPassword: Password, newPassword: NewPassword }),
  status: 204,
  errors: ['invalid_credentials', 'rate_limited'],
});

export const forgotPassword = defineEndpoint({
  method: 'POST',
  path: '/auth/password/forgot',
  access: 'public',
  summary: 'Ask for a link to set a new password. The answer is the same whether or not somebody has this e-mail.',
  body: z.strictObject({ email: z.email().max(254) }),
  status: 202,
  errors: ['rate_limited'],
});

export const resetPassword = defineEndpoint({
  method: 'POST',
  path: '/auth/password/reset',
  access: 'public',
  summary: 'Set a new password with the secret of a link; it works once, for an hour. Every session ends.',
  body: z.strictObject({ token: Text.min(16).max(200), password: NewPassword }),
  status: 204,
  errors: ['invalid_credentials', 'link_expired', 'rate_limited'],
});

export const getSecurity = defineEndpoint({
  method: 'GET',
  path: '/auth/security',
  access: 'ownerOrSitter',
  duringEnrolment: true,
  summary: 'How the own account is kept safe.',
  response: z.object({
    hasTotp: z.boolean(),
    /** The business asks for a second factor: until it is set up, nothing else is open. */
    needsTotp: z.boolean(),
    recoveryCodesLeft: z.number().int(),
  }),
});

export const beginTotp = defineEndpoint({
  method: 'POST',
  path: '/auth/totp',
  access: 'ownerOrSitter',
  duringEnrolment: true,
  summary: 'A new secret for an authenticator app. It counts once it is confirmed.',
  body: z.strictObject({ password: Password }),
  /** `uri` is what the QR code carries. */
  response: z.object({ secret: z.string(), uri: z.string() }),
  status: 201,
  errors: ['invalid_credentials', 'conflict', 'rate_limited'],
});

export const confirmTotp = defineEndpoint({
  method: 'POST',
  path: '/auth/totp/confirm',
  access: 'ownerOrSitter',
  duringEnrolment: true,
  summary: 'Switch the second factor on with a first code; answers the recovery codes, this once.',
  body: z.strictObject({ code: Code }),
  response: RecoveryCodes,
  errors: ['invalid_credentials', 'conflict', 'rate_limited'],
});

export const removeTotp = defineEndpoint({
  method: 'POST',
  path: '/auth/totp/disable',
  access: 'ownerOrSitter',
  summary: 'Switch the second factor off, with the password.',
  body: z.strictObject({ password: Password }),
  status: 204,
  errors: ['invalid_credentials', 'rate_limited'],
});

export const renewRecoveryCodes = defineEndpoint({
  method: 'POST',
  path: '/auth/totp/recovery-codes',
  access: 'ownerOrSitter',
  summary: 'New recovery codes, with the password; the old ones work no more.',
  body: z.strictObject({ password: Password }),
  response: RecoveryCodes,
  errors: ['invalid_credentials', 'conflict', 'rate_limited'],
});

export const Session = z.object({
  id: z.string(),
  userAgent: z.string().nullable(),
  /** The address it was opened from; of sessions older than the noting of it unknown. */
  ip: z.string().nullable(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  isCurrent: z.boolean(),
});

export const listSessions = defineEndpoint({
  method: 'GET',
  path: '/auth/sessions',
  access: 'ownerOrSitter',
  duringEnrolment: true,
  summary: 'Where the own account is signed in.',
  response: z.object({ sessions: z.array(Session) }),
});

export const endSession = defineEndpoint({
  method: 'DELETE',
  path: '/auth/sessions/:id',
  access: 'ownerOrSitter',
  duringEnrolment: true,
  summary: 'End one of the own sessions; its next request is refused.',
  params: IdParams,
  status: 204,
});

export const endOtherSessions = defineEndpoint({
  method: 'DELETE',
  path: '/auth/sessions',
  access: 'ownerOrSitter',
  duringEnrolment: true,
  summary: 'End every other session of the own account.',
  status: 204,
});

import { USER_ROLES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { NewPassword } from './account';
import { defineEndpoint } from './shared/endpoint';
import { Text } from './shared/fields';

export const CurrentUser = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(USER_ROLES),
  sitterId: z.string().nullable(),
  orgId: z.string(),
  orgName: z.string(),
  timezone: z.string(),
});
export type CurrentUser = z.infer<typeof CurrentUser>;

export const login = defineEndpoint({
  method: 'POST',
  path: '/auth/login',
  access: 'public',
  summary: 'Sign in with e-mail and password; sets the session cookies and returns the bearer token.',
  body: z.strictObject({
    email: z.email().max(254),
    password: z.string().min(1).max(200),
    /** A code of the authenticator app, or a recovery code, of those who have a second factor. */
    totp: Text.min(6).max(40).optional(),
  }),
  response: z.object({ user: CurrentUser, accessToken: z.string(), expiresAt: z.string() }),
  errors: ['invalid_credentials', 'totp_required', 'rate_limited'],
});

export const acceptInvitation = defineEndpoint({
  method: 'POST',
  path: '/auth/invitations/accept',
  access: 'public',
  summary: 'Choose a password with the secret of an invitation; signs in. The secret works once, for an hour.',
  body: z.strictObject({ token: Text.min(16).max(200), password: NewPassword }),
  response: z.object({ user: CurrentUser, accessToken: z.string(), expiresAt: z.string() }),
  errors: ['invalid_credentials', 'link_expired', 'rate_limited'],
});

export const refreshSession = defineEndpoint({
  method: 'POST',
  path: '/auth/refresh',
  access: 'public',
  summary: 'Exchange the refresh cookie for a new token pair.',
  response: z.object({ user: CurrentUser, accessToken: z.string(), expiresAt: z.string() }),
  errors: ['unauthenticated'],
});

export const logout = defineEndpoint({
  method: 'POST',
  path: '/auth/logout',
  access: 'public',
  summary: 'End the session; the next request with its tokens is refused.',
  status: 204,
});

export const getMe = defineEndpoint({
  method: 'GET',
  path: '/auth/me',
  access: 'ownerOrSitter',
  duringEnrolment: true,
  summary: 'The signed-in user.',
  response: z.object({ user: CurrentUser }),
});

export const listDemoSignIns = defineEndpoint({
  method: 'GET',
  path: '/auth/demo',
  access: 'public',
  summary: 'The demo people that may sign in with one tap; empty outside the demo.',
  response: z.object({
    people: z.array(
      z.object({
        name: z.string(),
        role: z.enum(USER_ROLES),
        email: z.string(),
        password: z.string(),
        org: z.string(),
      }),
    ),
    handsetsUrl: z.string().nullable(),
  }),
});

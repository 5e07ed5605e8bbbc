import { API_SCOPES } from '@snout/domain/access/api-scopes';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { IdParams, Text } from './shared/fields';

const Name = Text.trim().min(1).max(100);
const Scopes = z.array(z.enum(API_SCOPES)).min(1).max(API_SCOPES.length);

export const ApiKey = z.object({
  id: z.string(),
  name: z.string(),
  /** How the key begins. */
  prefix: z.string(),
  scopes: z.array(z.enum(API_SCOPES)),
  createdByName: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  createdAt: z.string(),
});
export type ApiKey = z.infer<typeof ApiKey>;

export const listApiKeys = defineEndpoint({
  method: 'GET',
  path: '/api-keys',
  access: 'owner',
  summary: 'The keys of other programs, the newest first; revoked ones stay in the list.',
  response: z.object({ apiKeys: z.array(ApiKey) }),
});

export const getApiKey = defineEndpoint({
  method: 'GET',
  path: '/api-keys/:id',
  access: 'owner',
  summary: 'One key.',
  params: IdParams,
  response: ApiKey,
});

export const createApiKey = defineEndpoint({
  method: 'POST',
  path: '/api-keys',
  access: 'owner',
  summary: 'Make a key. `key` is shown this once; send it as `Authorization: Bearer <key>`.',
  body: z.strictObject({ name: Name, scopes: Scopes }),
  response: z.object({ apiKey: ApiKey, key: z.string() }),
  status: 201,
});

export const updateApiKey = defineEndpoint({
  method: 'PATCH',
  path: '/api-keys/:id',
  access: 'owner',
  summary: 'Rename a key or give it other scopes.',
  params: IdParams,
  body: z.strictObject({ name: Name.optional(), scopes: Scopes.optional() }),
  response: ApiKey,
  errors: ['conflict'],
});

export const revokeApiKey = defineEndpoint({
  method: 'DELETE',
  path: '/api-keys/:id',
  access: 'owner',
  summary: 'End a key for good; the next call with it is refused.',
  params: IdParams,
  status: 204,
});

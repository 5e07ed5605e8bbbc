import type { ApiScope } from '@snout/domain/access/api-scopes';
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Access = 'public' | 'owner' | 'sitter' | 'ownerOrSitter';

/** One HTTP endpoint: what the server checks, the client sends and the tests expect. Paths are below `/api`. */
export interface Endpoint {
  method: Method;
  path: string;
  access: Access;
  /** What a key of another program must be allowed to do; without it no key opens this endpoint. */
  scope?: ApiScope;
  /** Open to those who must set up a second factor before anything else. */
  duringEnrolment?: true;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Of a body that may be larger than usual. */
  maxBytes?: number;
  response?: z.ZodType;
  /** Status of success; 200 unless given. */
  status?: number;
  /** Stable problem codes this endpoint may answer beside the general ones. */
  errors?: readonly string[];
}

export const defineEndpoint = <const E extends Endpoint>(endpoint: E): E => endpoint;

type In<S> = S extends z.ZodType ? z.input<S> : undefined;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
export type ParamsOf<E extends Endpoint> = In<E['params']>;
export type QueryOf<E extends Endpoint> = In<E['query']>;
export type BodyOf<E extends Endpoint> = In<E['body']>;
export type ResponseOf<E extends Endpoint> = Out<E['response']>;

import { z } from 'zod';
import * as account from './account';
import * as apiKeys from './api-keys';
import * as audit from './audit';
import * as auth from './auth';
import * as bookings from './bookings';
import * as capacity from './capacity';
import * as clients from './clients';
import * as consent from './consent';
import * as deliveries from './deliveries';
import * as events from './events';
import * as transcripts from './exports';
import * as meetAndGreets from './meet-and-greets';
import * as messages from './messages';
import * as numbers from './numbers';
import * as people from './people';
import * as policy from './policy';
import * as retention from './retention';
import * as routing from './routing';
import * as settings from './settings';
import * as setup from './setup';
import type { Endpoint } from './shared/endpoint';
import { PROBLEM_CODES } from './shared/problem';
import * as sitter from './sitter';
import * as threads from './threads';
import * as users from './users';
import * as weeklyPlans from './weekly-plans';
import * as windows from './windows';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;

const ENDPOINTS = [
  account,
  apiKeys,
  audit,
  auth,
  bookings,
  capacity,
  clients,
  consent,
  deliveries,
  events,
  transcripts,
  meetAndGreets,
  messages,
  numbers,
  people,
  policy,
  retention,
  routing,
  settings,
  setup,
  sitter,
  threads,
  users,
  weeklyPlans,
  windows,
]
  .flatMap((module) => Object.entries(module))
  .filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1]));

interface TextField {
  path: string;
  schema: z.ZodType;
}

/** The strings within a schema, with where they are. */
function textsOf(schema: z.core.$ZodType, path = ''): TextField[] {
  if (schema instanceof z.ZodString) return [{ path, schema }];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, field]) => textsOf(field, `${path}.${key}`));
  }
  if (schema instanceof z.ZodArray) return textsOf(schema.element, `${path}[]`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => textsOf(option, path));
  if (schema instanceof z.ZodPipe) return textsOf(schema.in, path);
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType };
  return innerType ? textsOf(innerType, path) : [];
}

/** Passwords may be anything: only their hash is stored. */
function takesBadText({ path, schema }: TextField): boolean {
  if (/password/i.test(path)) return false;
  const taken = schema.safeParse(`sixteen letters \0 or more \ud83d`);
  return taken.success && /\0|\p{Surrogate}/u.test(String(taken.data));
}

it('finds the endpoints', () => expect(ENDPOINTS.length).toBeGreaterThan(20));

it('gives every method and path to one endpoint only', () => {
  const seen = ENDPOINTS.map(([, { method, path }]) => `${method} ${path.replace(/\{\w+\}|:\w+/g, '*')}`);
  expect(seen.filter((one, at) => seen.indexOf(one) !== at)).toEqual([]);
});

describe.each(ENDPOINTS)('%s', (_name, endpoint) => {
  const { params, query, body } = endpoint;
  it('refuses fields nobody declared', () => {
    const lax = Object.entries({ params, query, body })
      .filter(([, schema]) => schema !== undefined)
      .filter(([, schema]) => {
        const result = schema?.safeParse({ nobodyDeclaredThis: 1 });
        return result?.success || !result?.error.issues.some((issue) => issue.code === 'unrecognized_keys');
      });
    expect(lax.map(([part]) => part)).toEqual([]);
  });

  it('names only stable problem codes', () => {
    const known = new Set<string>(PROBLEM_CODES);
    expect((endpoint.errors ?? []).filter((code) => !known.has(code))).toEqual([]);
  });

  it('takes no text that a database would refuse', () => {
    const taken = [params, query, body].flatMap((schema) => (schema ? textsOf(schema) : [])).filter(takesBadText);
    expect(taken.map(({ path }) => path)).toEqual([]);
  });

  it('can be described as JSON schema', () => {
    for (const schema of [params, query, body, endpoint.response]) {
      if (schema) expect(() => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).not.toThrow();
    }
  });
});

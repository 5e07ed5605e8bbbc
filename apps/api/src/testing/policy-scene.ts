import { anOrg, type TestOrg, type TestSitter } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { type Answer, bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from './boot-api';

/** A business with a client who texts a sitter's number, and the sitter on the job for as long as the test takes. */
export interface PolicyScene {
  api: TestApi;
  org: TestOrg;
  owner: string;
  /** A conversation on the sitter's own number, with an open window. */
  talk(sitter: TestSitter, client: string): Promise<Talk>;
  get(path: string, token?: string): Promise<Answer>;
  post(path: string, json?: object, token?: string): Promise<Answer>;
  put(path: string, json: object): Promise<Answer>;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever came
  attempts(filter?: string): Promise<any[]>;
  rows<T extends object>(sql: string, values?: unknown[]): Promise<T[]>;
}

export interface Talk {
  threadId: string;
  client: string;
  sitterToken: string;
  clientSays(body: string): Promise<void>;
  sitterSays(body: string, headers?: Record<string, string>): Promise<Answer>;
  ownerSays(body: string, more?: object): Promise<Answer>;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever came
  seenBySitter(): Promise<any[]>;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever came
  seenByOwner(): Promise<any[]>;
  isFlagged(): Promise<boolean>;
}

export async function aPolicyScene(): Promise<PolicyScene> {
  const api = await bootApi();
  const org = await anOrg(api.database, { digit: 1 });
  const owner = await tokenOf(api, org.ownerEmail);
  const get: PolicyScene['get'] = (path, token = owner) => call(api, 'GET', `/api${path}`, { token });
  const post: PolicyScene['post'] = (path, json = {}, token = owner) =>
    call(api, 'POST', `/api${path}`, { token, json });
  return {
    api,
    org,
    owner,
    get,
    post,
    put: (path, json) => call(api, 'PUT', `/api${path}`, { token: owner, json }),
    attempts: async (filter = '') => (await get(`/policy/attempts?${filter}`)).body.attempts,
    rows: (sql, values) => query(api.database, sql, values),
    async talk(sitter, client) {
      const sitterToken = await tokenOf(api, sitter.email);
      const clientSays = async (body: string): Promise<void> => {
        const answer = await postWebhook(api, org, { params: textFrom(client, sitter.e164, body) });
        if (answer.status !== 200) throw new Error(`The webhook answered ${answer.status}`);
      };
      await clientSays('Hello there');
      const [thread] = await query<{ id: string }>(
        api.database,
        `SELECT t.id FROM message_thread t JOIN contact_point c ON c.client_id = t.client_id WHERE c.address = $1`,
        [client],
      );
      const threadId = thread?.id ?? '';
      const startAt = new Date(Date.now() - 60_000).toISOString();
      await post('/assignments/windows', { threadId, sitterId: sitter.sitterId, startAt, endAt: null });
      const path = `/sitter/threads/${threadId}/messages`;
      return {
        threadId,
        client,
        sitterToken,
        clientSays,
        sitterSays: (body, headers = {}) =>
          call(api, 'POST', `/api${path}`, { token: sitterToken, json: { body }, headers }),
        ownerSays: (body, more = {}) => post(`/messages/threads/${threadId}/messages`, { body, ...more }),
        seenBySitter: async () => (await get(path, sitterToken)).body.messages,
        seenByOwner: async () => (await get(`/messages/threads/${threadId}/messages`)).body.messages,
        isFlagged: async () => (await get(`/messages/threads/${threadId}`)).body.hasPolicyViolation,
      };
    },
  };
}

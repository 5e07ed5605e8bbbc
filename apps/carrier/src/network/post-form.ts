import * as http from 'node:http';
import * as https from 'node:https';

export type PostOutcome =
  | { kind: 'answered'; status: number; contentType: string }
  | { kind: 'ct' | 'rt' | 'broken'; reason: string };

interface PostRequest {
  url: string;
  body: string;
  headers: Record<string, string>;
  connectMs: number;
  /** From the connection to the end of the answer. */
  readMs: number;
}

/** One try, on a connection of its own. Never throws: a try that fails is an outcome. */
export function postForm(post: PostRequest): Promise<PostOutcome> {
  return new Promise((resolve) => {
    if (!/^https?:/.test(post.url) || !URL.canParse(post.url)) {
      resolve({ kind: 'ct', reason: 'not an http address' });
      return;
    }
    const outgoing = startRequest(post);
    const end = (outcome: PostOutcome) => {
      clearTimeout(timer);
      resolve(outcome);
      outgoing.destroy();
    };
    let connected = false;
    let timer = setTimeout(() => end({ kind: 'ct', reason: 'no connection in time' }), post.connectMs);
    const onConnect = () => {
      connected = true;
      clearTimeout(timer);
      timer = setTimeout(() => end({ kind: 'rt', reason: 'no answer in time' }), post.readMs);
    };
    outgoing.on('socket', (socket) => socket.once('connect', onConnect));
    outgoing.on('error', (error) => end({ kind: connected ? 'broken' : 'ct', reason: error.message }));
    outgoing.on('response', (response) => {
      const contentType = response.headers['content-type'] ?? '';
      response.on('error', (error) => end({ kind: 'broken', reason: error.message }));
      response.on('end', () => end({ kind: 'answered', status: response.statusCode ?? 0, contentType }));
      response.resume();
    });
    outgoing.end(post.body);
  });
}

function startRequest({ url, headers, body }: PostRequest): http.ClientRequest {
  const { request } = url.startsWith('https:') ? https : http;
  return request(url, {
    method: 'POST',
    // A connection kept alive may be closed under the next post, which would look like a fault of the receiver.
    agent: false,
    headers: {
      ...headers,
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    },
  });
}

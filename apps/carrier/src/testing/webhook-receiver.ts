import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedWebhook {
  path: string;
  signature: string;
  idempotencyToken: string;
  form: Record<string, string>;
}

export interface WebhookReceiver {
  url: string;
  received: ReceivedWebhook[];
  /** Statuses for the next webhooks; 200 when the list is used up. */
  answers: number[];
  /** Resolves once as many webhooks came as asked for, or a predicate over them holds. */
  until(isEnough: (received: ReceivedWebhook[]) => boolean): Promise<ReceivedWebhook[]>;
  close(): Promise<void>;
}

/** A business's server: keeps every webhook, in order of arrival. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = [];
  const answers: number[] = [];
  const checks = new Set<() => void>();
  const server = createServer(async (request, response) => {
    received.push(await readWebhook(request));
    response.writeHead(answers.shift() ?? 200, { 'content-type': 'text/xml' }).end('<Response/>');
    for (const check of checks) check();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    answers,
    until: (isEnough) =>
      new Promise((resolve) => {
        const check = () => {
          if (!isEnough(received)) return;
          checks.delete(check);
          resolve(received);
        };
        checks.add(check);
        check();
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function readWebhook(request: IncomingMessage): Promise<ReceivedWebhook> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return {
    path: request.url ?? '',
    signature: String(request.headers['x-twilio-signature']),
    idempotencyToken: String(request.headers['i-twilio-idempotency-token']),
    form: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8'))),
  };
}

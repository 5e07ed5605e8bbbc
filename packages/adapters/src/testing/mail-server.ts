import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface ReceivedMail {
  from: string;
  to: string;
  /** Headers and words as they came over the line. */
  raw: string;
}

/** A small SMTP server of our own: takes letters, refuses whom a test says, or is away for a while. */
export interface MailServer {
  url: string;
  letters: ReceivedMail[];
  /** What is answered to a recipient instead of 250, such as `550 no such user`. */
  refuse(answer: string | null): void;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const letters: ReceivedMail[] = [];
  let refusal: string | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    talk(socket, { letters, refusalOf: () => refusal });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    refuse(answer) {
      refusal = answer;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const ANSWERS: Readonly<Record<string, string>> = { DATA: '354 go on', QUIT: '221 bye' };

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';

function talk(socket: Socket, { letters, refusalOf }: { letters: ReceivedMail[]; refusalOf(): string | null }): void {
  let [from, to, data] = ['', '', ''];
  let isData = false;
  let rest = '';
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const answer = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') from = addressIn(line);
    if (verb === 'RCPT') to = addressIn(line);
    isData = verb === 'DATA';
    const refused = verb === 'RCPT' ? refusalOf() : null;
    say(refused ?? ANSWERS[verb] ?? '250 fine');
    if (verb === 'QUIT') socket.end();
  };
  const take = (line: string): void => {
    if (!isData) answer(line);
    else if (line !== '.') data += `${line.replace(/^\.\./, '.')}\n`;
    else {
      letters.push({ from, to, raw: data });
      [isData, data] = [false, ''];
      say('250 taken');
    }
  };
  say('220 test');
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('utf8')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
}

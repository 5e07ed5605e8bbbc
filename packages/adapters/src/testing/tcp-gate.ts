import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A door in front of a server, so that a test can take the server away and give it back under the same address. */
export interface TcpGate {
  /** The given URL, through the door. */
  url: string;
  /** Refuses connections and breaks those there are. */
  shut(): Promise<void>;
  /** Takes everything in and answers nothing, as behind a firewall that drops packets. */
  stall(): Promise<void>;
  open(): Promise<void>;
}

export async function tcpGate(targetUrl: string): Promise<TcpGate> {
  const target = new URL(targetUrl);
  const sockets = new Set<Socket>();
  let isStalled = false;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    return socket;
  };
  let server: Server | null = null;
  let port = 0;
  const listen = async (): Promise<void> => {
    const next = createServer((inside) => {
      keep(inside);
      if (isStalled) return;
      const outside = keep(connect(Number(target.port), target.hostname));
      inside.on('close', () => outside.destroy()).pipe(outside);
      outside.on('close', () => inside.destroy()).pipe(inside);
    });
    await new Promise<void>((resolve, reject) => next.once('error', reject).listen(port, '127.0.0.1', resolve));
    port = (next.address() as AddressInfo).port;
    server = next;
  };
  const shut = async (): Promise<void> => {
    const closing = server;
    server = null;
    for (const socket of sockets) socket.destroy();
    if (closing) await new Promise((resolve) => closing.close(resolve));
  };
  const reopen = async (stalled: boolean): Promise<void> => {
    await shut();
    isStalled = stalled;
    await listen();
  };
  await listen();
  const url = new URL(targetUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return { url: url.toString(), shut, stall: () => reopen(true), open: () => reopen(false) };
}

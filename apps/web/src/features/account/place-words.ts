const LOOPBACK = /^(127\.|::1$)/;
const LOCAL = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i;

/** From where a session was opened, as far as its address tells; null when it does not. */
export function placeOf(ip: string | null): string | null {
  if (!ip) return null;
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '');
  if (LOOPBACK.test(address)) return 'from the server’s own machine';
  if (LOCAL.test(address)) return 'from the local network';
  return `from ${address}`;
}

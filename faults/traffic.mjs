import { until } from './world.mjs';

const phone = (index) => `+1${213 + Math.floor(index / 90)}55501${String(10 + (index % 90)).padStart(2, '0')}`;

/** What a business's app does: writes with an idempotency key, and asks again until it has an answer. */
export function startTraffic(world) {
  let token = null;
  const accepted = [];
  const latencies = [];
  const unavailable = { count: 0 };

  async function signIn() {
    const answer = await post('/api/auth/login', { email: world.org.ownerEmail, password: world.password });
    if (answer.status === 200) token = answer.body.accessToken;
    return token !== null;
  }

  async function post(where, body, headers = {}) {
    const response = await fetch(`${world.url}${where}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }

  /** Until the API says 201; the key makes it one message however often it was asked. */
  async function send(threadId, text) {
    const started = performance.now();
    const answer = await until(
      `the API takes "${text}"`,
      async () => {
        if (!token) await signIn();
        const seen = await post(
          `/api/messages/threads/${threadId}/messages`,
          { body: text },
          { 'idempotency-key': text },
        ).catch(() => null);
        if (seen?.status === 201) return seen;
        if (seen?.status === 401) token = null;
        else if (seen && seen.status < 500 && ![409, 429].includes(seen.status))
          throw Object.assign(new Error(`${seen.status} ${seen.body?.code}`), { isFinal: true });
        unavailable.count += 1;
        return null;
      },
      { ms: 120_000 },
    );
    latencies.push(performance.now() - started);
    accepted.push({ id: answer.body.id, text });
  }

  async function texted(index, body, number) {
    const where = `/handsets/${encodeURIComponent(phone(index))}/texts`;
    return world.carrier('POST', where, { to: number, body });
  }

  return {
    accepted,
    latencies,
    unavailable,
    send,
    textIn: (index, body, number = world.org.frontDesk.e164) => texted(index, body, number),
    /** Conversations on the front desk and on two sitters' numbers. */
    async openThreads(count) {
      const numbers = [world.org.frontDesk.e164, world.org.ann.e164, world.org.bob.e164];
      for (let n = 0; n < count; n++) await texted(n, `hello ${n}`, numbers[n % numbers.length]);
      const rows = await until('all conversations are there', async () => {
        const found = await world.sql('SELECT id FROM message_thread ORDER BY id');
        return found.length >= count && found;
      });
      return rows.map((row) => row.id);
    },
  };
}

/** Runs `work` for each item, so many at once. */
export async function inParallel(items, width, work) {
  const rest = items[Symbol.iterator]();
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
}

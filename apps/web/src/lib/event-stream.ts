import { LiveEvent } from '@snout/contracts/events';

const FIRST_DELAY_MS = 3000;
const MAX_DELAY_MS = 60_000;

export interface StreamHandlers {
  onEvent(event: LiveEvent): void;
  onState(isUp: boolean): void;
}

/** One server-sent stream. The browser reconnects a broken one by itself; a refused one is asked for again, ever later. */
export function openStream(handlers: StreamHandlers): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refusals = 0;
  const connect = (): void => {
    source = new EventSource('/api/events');
    source.onopen = () => {
      refusals = 0;
      handlers.onState(true);
    };
    source.onmessage = ({ data }) => {
      const event = readEvent(data);
      if (event) handlers.onEvent(event);
    };
    source.onerror = () => {
      handlers.onState(false);
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      timer = setTimeout(connect, Math.min(FIRST_DELAY_MS * 2 ** refusals, MAX_DELAY_MS) * (1 + Math.random() / 2));
      refusals += 1;
    };
  };
  connect();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** What is no event of the contract is passed over: an older page may meet a newer server. */
function readEvent(data: string): LiveEvent | null {
  try {
    return LiveEvent.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}

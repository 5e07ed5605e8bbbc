import type { Network } from './network';
import { subject } from './post-callback';
import { receiveText } from './receive-text';
import type { MessageRecord } from './records';

const LIMIT = 15;
const LIMIT_WINDOW_MS = 30_000;

/** The handset writes back, unless two machines are already talking: the network stops after 15 answers in 30 s. */
export function answerByItself(network: Network, message: MessageRecord): void {
  const since = Date.now() - LIMIT_WINDOW_MS;
  const answers = network.messages
    .ofPhone(message.to)
    .filter((text) => text.direction === 'inbound' && text.to === message.from && text.createdAt.getTime() > since);
  if (answers.length >= LIMIT) {
    network.log.add({ kind: 'fault.applied', text: 'Too many answers in 30 s, stopped (14107)', ...subject(message) });
    return;
  }
  void receiveText(network, { from: message.to, to: message.from, body: 'Thanks, got it!' });
}

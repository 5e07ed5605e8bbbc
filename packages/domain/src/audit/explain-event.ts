import { tellingOf } from './action-words';
import { type Facts, inWords, type Words } from './facts-in-words';

export interface ToldEvent {
  type: string;
  actorType: string;
  actorName: string | null;
  data: Facts;
}

const WHO: Readonly<Record<string, string>> = { owner: 'The office', sitter: 'A sitter', client: 'The client' };

/** One entry of the audit trail as a sentence. A kind of an older version is still told, by its name. */
export function explainEvent({ type, actorType, actorName, data }: ToldEvent): string {
  const say = (words: Words): string => (typeof words === 'string' ? words : words(data));
  const who = actorName ?? WHO[actorType];
  const telling = tellingOf(type);
  if (!telling) return type.startsWith('routing.') ? 'A text was routed.' : `${who ?? 'By itself'}: ${inWords(type)}.`;
  if (telling.did && (who || !telling.happened)) return `${who ?? 'The system'} ${say(telling.did)}.`;
  return telling.happened ? say(telling.happened) : inWords(type);
}

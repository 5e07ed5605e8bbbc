import type { Detector, Hit } from '../hit';
import { findMentions, type Mention } from '../lexicon';
import { gapBetween, type ScanText } from '../tokens';

const PLATFORMS = new Set(
  `instagram insta whatsapp watsapp telegram facebook fb tiktok snapchat discord twitter wechat viber linkedin skype
   imessage facetime nextdoor craigslist`.split(/\s+/),
);

/** Names that are also ordinary words: what stands around them decides. */
const AMBIGUOUS = new Set(['ig', 'snap', 'signal', 'messenger', 'kik', 'threads']);
const BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  ig: new Set(['my', 'on', 'via', 'our', 'your', 'the', 'over', 'through', 'using', 'use', 'got', 'have']),
  snap: new Set(['my', 'on', 'via', 'your', 'over', 'through', 'have', 'got', 'ur']),
  signal: new Set(['on', 'via', 'over', 'through', 'using', 'use', 'into']),
  messenger: new Set(['on', 'via', 'over', 'through', 'using', 'use', 'my']),
  kik: new Set(['my', 'on', 'via', 'over', 'through', 'using', 'use', 'have', 'got']),
  threads: new Set(['on']),
};
const AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  ig: new Set(['is', 'handle', 'name', 'account']),
  snap: new Set(['me', 'handle', 'username', 'name']),
  signal: new Set(['me', 'app', 'username']),
  messenger: new Set(['me']),
  kik: new Set(['me', 'username', 'is']),
  threads: new Set(['handle', 'username']),
};
const NOT_AFTER = new Set(['strength', 'bars', 'hill', 'street', 'st', 'road', 'rd']);

/** Places people write with an at sign. */
const PLACES = new Set(
  `home work noon night midnight the park gate vet gym school office airport door house am pm all
  any least my your his her our their mom dad lunch dinner`.split(/\s+/),
);

function isMeant(scan: ScanText, { name, from, to }: Mention): boolean {
  const [before, first, last, after] = [scan.words[from - 1], scan.words[from], scan.words[to], scan.words[to + 1]];
  if (!first || !last) return false;
  const gap = after ? gapBetween(scan, last, after) : scan.text.slice(last.end);
  if (/^ ?[:@=]/.test(gap) || /^ @/.test(gap)) return true;
  if (after && gap === ' ' && NOT_AFTER.has(after.text)) return false;
  if (after && gap === ' ' && AFTER[name]?.has(after.text)) return true;
  return !!before && gapBetween(scan, before, first) === ' ' && !!BEFORE[name]?.has(before.text);
}

function toHit({ name, start, end }: Mention): Hit {
  return { type: 'socialMedia', start, end, normalized: name, rule: 'social.platform' };
}

const HANDLE = /(?<![\p{L}\d@._%+-])@(?<name>[\p{L}_][\p{L}\d_.]{2,29})/gu;

function findHandles(scan: ScanText): Hit[] {
  const hits: Hit[] = [];
  for (const match of scan.text.matchAll(HANDLE)) {
    const name = (match.groups?.name ?? '').replace(/\.+$/, '');
    if (name.length < 3 || PLACES.has(name)) continue;
    hits.push({
      type: 'socialMedia',
      start: match.index,
      end: match.index + 1 + name.length,
      normalized: `@${name}`,
      rule: 'social.handle',
    });
  }
  return hits;
}

/** Names of platforms and handles. */
export const detectSocialMedia: Detector = (scan) => [
  ...findMentions(scan, PLATFORMS).map(toHit),
  ...findMentions(scan, AMBIGUOUS)
    .filter((mention) => mention.from === mention.to && isMeant(scan, mention))
    .map(toHit),
  ...findHandles(scan),
];

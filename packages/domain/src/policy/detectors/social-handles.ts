import type { Hit } from '../hit';
import { type ScanText, wordsAfter, wordsBefore } from '../tokens';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Places people write with an at sign. */
const PLACES = set(
  `home work noon night midnight the park gate vet vets gym school office airport door house am pm all any least my your his
   her our their mom moms dad dads lunch dinner breakfast petsmart petco walmart target costco starbucks store church beach
   lake cabin hospital clinic groomer groomers daycare kennel pool yard backyard kitchen front back side bus station hotel
   apartment apt bedtime night sunset sunrise once time least last first this that these those each both you me us we it`,
);
const HANDLE = /(?<![\p{L}\d@._%+-])@[ ]?(?<name>[\p{L}_][\p{L}\d_.]{2,29})/gu;
const NAMED =
  /(?<![\p{L}\d])(?<cue>handle|username|user name|screen ?name|gamertag|usuario|snapcode|insta name)(?: (?:on|for|in) (?:everything|all|socials|there|most))?(?:'s| is| es| ?:| ?=| ?-){1,2} ?@?(?<name>[\p{L}_][\p{L}\d_.]{2,29})/gu;
const CUED = /(?<![a-z])(?:find|follow|add|tag|dm|message) (?:me|us) ?$/;
/** "What's your @?" */
const ASKED =
  /(?<!\p{L})(?:^@ me|go by [\p{L}\d_.]{4,30} (?:on|everywhere)(?: (?:everything|socials|there))?|(?:your|ur|my|whats the|tu|mi) @|(?:whats|what's|what is|send me|drop|share|give me) (?:your|ur) (?:@|handle|username|user name|screen ?name))(?=\s*(?:$|[?!.,\n]| (?:is|on|so|please|pls|es)))/gu;
const LOGINS = set(
  'wifi portal login password camera cam network wyze ring nest router alarm account netflix router ssid',
);

/** "@Sam can you do Thursday?": a first name, at the start, spoken to. */
function isAddressed(scan: ScanText, start: number, found: string): boolean {
  const name = scan.original.slice((scan.starts[start] ?? 0) + 1, scan.ends[start + found.length - 1]);
  return (
    scan.text.slice(0, start).trim() === '' &&
    /^[A-Z][a-z]{1,7}$/.test(name) &&
    /^,? \p{L}/u.test(scan.text.slice(start + found.length))
  );
}

/** Names people go by on a platform: "@jess.walks", "my handle is jess". */
export function findHandles(scan: ScanText): Hit[] {
  if (scan.view === 'reversed' || scan.view === 'leet') return [];
  const hits: Hit[] = [];
  for (const match of scan.text.matchAll(HANDLE)) {
    const name = (match.groups?.name ?? '').replace(/\.+$/, '');
    if (isAddressed(scan, match.index, match[0])) continue;
    const isSpaced = match[0].startsWith('@ ');
    if (
      name.length < 3 ||
      PLACES.has(name) ||
      (isSpaced && !/[\d_]/.test(name) && !CUED.test(scan.text.slice(0, match.index)))
    )
      continue;
    const end = match.index + match[0].length - ((match.groups?.name ?? '').length - name.length);
    hits.push({ type: 'socialMedia', start: match.index, end, normalized: `@${name}`, rule: 'social.handle' });
  }
  for (const match of scan.text.matchAll(NAMED)) {
    const near = [...wordsBefore(scan, match.index, 5), ...wordsAfter(scan, match.index + match[0].length, 3)];
    if (near.some((word) => LOGINS.has(word.text))) continue;
    const end = match.index + match[0].length;
    hits.push({
      type: 'socialMedia',
      start: match.index,
      end,
      normalized: `@${match.groups?.name}`,
      rule: 'social.handle',
    });
  }
  for (const match of scan.text.matchAll(ASKED)) {
    const end = match.index + match[0].length;
    hits.push({ type: 'socialMedia', start: match.index, end, normalized: match[0], rule: 'social.handle' });
  }
  return hits;
}

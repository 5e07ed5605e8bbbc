import { type FlatText, flatten, isDenied } from '../flatten';
import type { Hit } from '../hit';
import type { ScanText } from '../tokens';

const PAYEE = '(?:you|u|me|us|the sitter|the walker)';
/** Ways to speak of cash, or of a check, as the pay for the work. */
const MEANS: readonly string[] = [
  `(?:your|ur) cash`,
  `(?:leave|left|leaving|put|putting|have|having|got|bring|hand|pay)(?: (?:the|some|${PAYEE}|out|a little|extra|[$]?\\d+|in|bucks|dollars|your))* cash (?:for (?:you|u|me|us)|on|in|under|at|by|ready|waiting|when|with)`,
  `(?:is|would|was|does|do you want|you want|u want|want|take|prefer|accept|rather have|like|doing|paying|pay|pays) cash(?! (?:from|out|to the)(?![a-z]))(?! (?:to|for) (?:the|a) (?:vet|groomer))`,
  `cash (?:would be|be|ok|okay|fine|better|good|work|works|preferred|easier|best|pls|please|in hand|payments?|weekly)`,
  `(?:half|all|some|rest|payment|paid me|do it|settle|tip) in cash`,
  `(?:accept|take|prefer|taking|accepting) che(?:ck|que)s|(?:pay|paying|paid|tip)(?: ${PAYEE})? (?:by|with|with a|via) che(?:ck|que)`,
  `(?:i|we|ill|just) (?:have |do |got )?cash (?:if|this time|next time|for you|instead)|cash when (?:i|you|u|im|your?e?|were)|cash is king|ill (?:have|bring|leave|get|give)(?: [a-z]+){0,2} cash|(?:left|leave|leaving|gave|owe) (?:you|u|me) (?:the |some |a little )?cash(?! tip)|(?:solo|puro|mejor|nomas) efectivo`,
  `cash (?:or|and) (?:che(?:ck|que)s?|venmo|zelle|card)|(?:che(?:ck|que)|card) or cash`,
  `cash (?:price|rate|discount|deal|only|instead|for (?:today|tonight|tomorrow|this|the (?:weekend|week|walk|visit|sit|stay|day|extra)))`,
  `(?:have|got|bring|need|carry|brought|do) cash(?= ?(?:$|[?.!,]))|cash (?:today|tonight|now|when (?:i|you|u)|at the door|on arrival)`,
  `(?:a|per|each|the) (?:day|walk|visit|night|week|hour) (?:in )?cash`,
  `(?<!(?:found|lost|dropped|owes|spent) )(?:[$] ?\\d+|\\d+(?: bucks| dollars)|(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?: bucks| dollars| five)?) (?:in )?cash`,
  `en efectivo|efectivo (?:mejor|esta bien|si|o|porfa)|(?:prefiero|doy|tengo|acepto|das|aceptas) efectivo`,
  `(?:for|only) cash(?= ?(?:$|[.,!?]| (?:on|if|next|from|in hand|and|lol)))`,
];
const CASH = new RegExp(`(?<![\\p{L}\\d])(?:${MEANS.join('|')})(?![\\p{L}\\d])`, 'gu');
/** What else cash is needed for in a house with a sitter in it. */
const PURPOSE =
  /(?:for|to pay|to tip) (?:the |a |his |her |your |any |some |my |our |your )*(?:pizza|delivery|driver|parking|park|dog park|fees?|milk|meter|laundry|lunch|dinner|food|groceries|kibble|litter|treats?|vet|groom\w*|supplies|gas|cleaners?|gardener|lawn|tolls?|snacks?|emergenc(?:y|ies)|bus|taxi|uber|cab|kids?|school|tip jar|dog wash|mailman|handyman|plumber|landscap\w*)|change for|no cash|(?:groomers?|vets?|barber|wash|meter|laundry|machine|bus|cab|taxi|parking|market|truck|store|shop|toll|driver|guy) (?:[a-z]+ ){0,2}(?:takes?|accepts?|only|wants|is|prefers)|cash is (?:fine|ok),? (?:just|now|he|she|sleepy|today)|para (?:el|la|los|las) (?:estacionamiento|pizza|parquimetro|jardinero|entrega|camion|taxi|comida)|petty cash|cash (?:box|back|register|machine|drawer)/u;
const AROUND = 50;

/** The dog is called Cash: a capital in the middle of a sentence. */
function isName(scan: ScanText, { start, end }: { start: number; end: number }): boolean {
  const at = scan.text.indexOf('cash', start);
  if (at < 0 || at >= end) return false;
  const [from, to] = [scan.starts[at] ?? 0, scan.ends[at + 3] ?? 0];
  return scan.original.slice(from, to) === 'Cash' && /[\p{L}\d,] $/u.test(scan.original.slice(0, from));
}

/** What is said of cash has a payee, and no other purpose. */
export function isPay(scan: ScanText, { text, at }: FlatText, match: { index: number; 0: string }): boolean {
  const to = match.index + match[0].length;
  if (PURPOSE.test(text.slice(Math.max(0, match.index - AROUND), to + AROUND))) return false;
  return !isName(scan, { start: at[match.index] ?? 0, end: (at[to - 1] ?? 0) + 1 });
}

/** Cash and checks meant as pay past the business. */
export function findCash(scan: ScanText): Hit[] {
  const flat = flatten(scan);
  return [...flat.text.matchAll(CASH)]
    .filter((match) => !isDenied(flat.text, match.index) && isPay(scan, flat, match))
    .map((match): Hit => {
      const start = flat.at[match.index] ?? 0;
      const end = (flat.at[match.index + match[0].length - 1] ?? start) + 1;
      return { type: 'payment', start, end, normalized: match[0], rule: 'payment.cash' };
    });
}

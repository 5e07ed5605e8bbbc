import { flatten, isDenied } from '../flatten';
import type { Detector, Hit } from '../hit';
import { aLexicon, findMentions, type Mention } from '../lexicon';
import { type ScanText, wordsAfter, wordsBefore } from '../tokens';
import { findCash, isPay } from './cash';

const SERVICES = aLexicon(
  `venmo:vemno/vnmo/venmoo/vinmo/benmo/v3nm0 cashapp:cashap/casha/kashapp/csh4pp/cshapp zelle:zel/zell/zellle/zele paypal:payp/payal/paypl/pypl
   googlepay:gpay/googlpay/ggpay applepay:applecash/aplepay/applpay westernunion moneygram xoom bitcoin:bitcoins/btc/bitcon
   ethereum cryptocurrency dogecoin:doge litecoin coinbase revolut wiretransfer banktransfer bankwire
   samsungpay amazonpay facebookpay:fbpay popmoney interac etransfer mercadopago bizum remitly buymeacoffee gofundme kofi
   chimepay quickpay cashtag crypto usdt transferencia:transferencias`,
  'casha zel doge etransfer kofi payp zele zell interac transferencia',
);

/** Names that are also words or names of animals. */
const NEEDS_CONTEXT = new Set(['zel', 'zell', 'doge', 'kofi', 'payp', 'casha', 'interac', 'payal', 'zele']);
const MONEY =
  /^(?:pay|paid|paying|send|sent|money|use|take|accept|via|by|through|prefer|transfer|account|username|tag|me|pague|pago)$/;

function isMeant(scan: ScanText, { start, end }: Mention): boolean {
  if (!NEEDS_CONTEXT.has(scan.text.slice(start, end))) return true;
  const near = [...wordsBefore(scan, start, 3), ...wordsAfter(scan, end, 2)];
  return near.some((word) => MONEY.test(word.text));
}

const CASHTAG = /(?<![\p{L}\d$])\$ ?(?<name>[a-z][a-z0-9_-]{2,19})(?![\p{L}\d$])/gu;
/** After a dollar sign these are talk of money. */
const NO_TAGS = new Set(
  'bills bill cash tip money and for off per amount total extra usd dollars each the but was'.split(' '),
);

const SOMEBODY = '(?:me|us|her|him|them|you|u|ya|sitter)';
const STRAIGHT =
  '(?:direct(?:ly|o)?|straight|privately|personally|in person|under the table|off the books|on the side|separately|outside|in cash|cash|with cash|by check|with a check)';
const PHRASES: readonly string[] = [
  `(?:pay(?:ing)?|paid|tip|payment to|pays) ${SOMEBODY} ${STRAIGHT}`,
  `(?:pay|paying|payments?|paid) ${STRAIGHT} to ${SOMEBODY}`,
  `(?:pay|paying|paid) (?:the |my |your |our )?(?:sitter|walker|girl|guy) ${STRAIGHT}`,
  `(?:pay|paying|paid|settle|settled|do it|do this|work) (?:${SOMEBODY} |it |this )?(?:the rest )?(?:under the table|off the books|cash on the side)`,
  `(?:can|could|should|may|would|ill|i'll|i will|i can|happy to|rather|prefer to|wanna|want to) (?:i |we |u |you |just )*pay ${SOMEBODY} (?:the |in |with |some |extra )*cash`,
  `(?:pay|paying) (?:${SOMEBODY} )?(?:${STRAIGHT} )?instead of (?:through|thru|via|using|on|with) the (?:app|company|office|agency|site|system)`,
  `(?:just |only )?(?:pay|paying) (?:in )?cash (?:to ${SOMEBODY}|directly|instead|next time|and (?:skip|save|avoid|we))`,
  `(?:just|can|could|please|u|you|better|so) (?:just )?pay (?:me|her|him)(?! (?:back|attention|a compliment|no mind|for the (?:food|litter)))`,
  `(?:straight |directly )?(?:to|into|in) my (?:bank|bank account|checking|savings)(?! (?:app|flagged))`,
  `(?:here is|heres|here's|i'?ll (?:send|give) you) my (?:bank )?account number`,
  `(?:wire|send|transfer|deposit|move) (?:it |that |them |everything |the rest )?(?:straight |directly )?(?:to|into) (?:my|our) account`,
  `(?:pay|paying|paid) (?:${SOMEBODY} )?(?:in |with |by )?cash(?! (?:at|to) the)|(?:do you|you|i|we|will you) (?:accept|prefer|take) cash|i'?d (?:rather|prefer) (?:do |take )?cash|cash (?:works|is (?:ok|okay)|ok)(?!\\p{L})|(?:off|discount|cheaper|less) (?:for|if|with|in) cash`,
  `(?:send|mail|write|make|leave|give) (?:me )?(?:a|the|your) check (?:to me|directly|out to me|for me)`,
  `(?:bank|account) details|sort code|iban|swift code|routing (?:number|no)`,
  `skip the (?:invoice|bill)|(?:can|i|we|only|also|could) (?:do|take|accept|prefer) (?:in )?cash(?! (?:to the vet|for a walk|out|on (?:a|his)))`,
  `cash (?:only|instead|on the side|under the table|is (?:fine|better|best|cheaper)|works (?:better|best)|discount|deal)`,
  `(?:wire|send|transfer|zap|deposit) ${SOMEBODY} (?:the |some |your |that )?(?:money|cash|payment|funds|deposit|\\$ ?\\d+)`,
  `(?:send|transfer|wire|deposit) (?:the |your |some )?(?:money|payment|funds|deposit|cash) (?:straight |directly |right )?(?:to|into) (?:me|my|us|our|her|him|his)`,
  `(?:wire|bank|direct|e-?) ?transfer (?:to me|me|the money|instead|works|directly|is (?:fine|ok|better)|into my)`,
  `(?:by|via|with|do a|do|through) (?:a )?(?:bank|wire|e-?) ?transfer`,
  `(?:get|getting|be|being|got) paid (?:directly|direct|straight|privately|in cash|cash|under the table)|(?:hand|slip|give|bring) me (?:the |some |a |your )?(?:cash|money|check|payment)(?! (?:for|to) the)|chime (?:me|us)(?! in)|(?:my|use|take|have|accept) chime(?! (?:in|is|on|sound|for))`,
  `direct deposit (?:to|into) (?:me|my)|my (?:bank )?(?:account|routing) (?:and routing )?(?:number|no|#|info|details)`,
  `(?:make|write|made) (?:the |a |your )?(?:checks? )?(?:out |payable )?(?:to me|out to (?:me|you)|payable to (?:me|you))`,
  `che(?:ck|que) (?:made )?(?:out|payable) to (?:me|you)|write me (?:a|the) check`,
  `(?:pay|send|accept|take|do|in|with|some|use) (?:me |you |it |us )?(?:in |with |some |via )?(?:crypto|btc|eth|usdt)`,
  `(?:skip|without|avoid|save|dodge|no) (?:on )?(?:the |any |all |those )?(?:app |platform |booking |service |company |agency )?(?:fees?|commissions?)(?: (?:if|when|by))? (?:you|u|we|and) (?:pay|book|go|do|hire)`,
  `(?:pagame|pagar?me|pagarte|me pagas?|te pago|pagarle|pago) (?:en efectivo|directo|directamente|por fuera|por aparte|aparte|a mi)`,
  `(?:ill|id|i will|i would|i can|i could|can|could|would|will|we can)(?: [a-z]+){0,4} (?:for )?\\$? ?\\d+ (?:dollars |bucks )?(?:in )?cash(?! (?:for|to|in) )`,
  `(?:instead of|rather than|without) (?:paying|pay|payment) (?:here|on|in|through|thru|via|by|with) ?(?:the|this|your)? ?(?:app|here|platform|site|website|company|office|agency|system|portal)?`,
  `(?:rather|prefer) not (?:to )?pay (?:here|on|in|through|thru|via)`,
  `(?:write|give|mail|leave|hand) (?:you|u|her|him) (?:a|my|the) (?:personal )?che(?:ck|que)|(?:a|by|with|take|accept) personal che(?:ck|que)s?|che(?:ck|que) instead of`,
  `(?:give|hand|bring|slip|leave|owe) (?:you|u|me) (?:the |some |in )?cash(?! (?:for|to) (?!you|the (?:walk|visit|week|extra|sit)))|(?:have|got|some|the|left|leave) cash for (?:you|u)(?! to)`,
  `(?<!(?:left|leave|put|found|is|theres|took|spent|have|had|lost|the|got) (?:you |out |him |her |about |like |a )?)\\$? ?\\d+(?: bucks| dollars)? (?:if |in )?cash(?= ?(?:$|[.,!?]| (?:and|or|instead|only|pls|please|lol|ok|works|each|a)))`,
  `(?<!no )cash (?:pls|please|in hand|preferred)|(?:settle|tip|do|deal|it|me|you|prefer|best|cheaper|rather|only) (?:it |this |up )?in cash(?! (?:for|at|to) the)`,
  `(?:your |the |her )?bank account (?:number|no|info|details)|(?:account|routing) and (?:routing|account)`,
  `instead of (?:the |using |by |my |your )*card|settle(?: up)? (?:it |this |the (?:bill|rest) )?(?:(?:with (?:me|you|us) )?(?:directly|privately|in cash|ourselves|between us)|with (?:me|you|us)(?! (?:on|in|via|through)))`,
  `deposito(?: [a-z]+){0,2} (?:a|en) (?:su|tu|mi) cuenta`,
  `(?:pay|paying|paid) (?:you|u|me|her|him)(?: [a-z]+){0,2} (?:at the door|when (?:you|u|i|she|he) (?:get|come|arrive|are|r)|in person|yourself|myself|on arrival)(?<!back.{0,40})`,
  `(?:simply|rather) pay (?:you|u)(?! back)|just pay (?:you|u)(?= ?(?:$|[?.!,]| (?:dear|instead|directly|direct|when|at|in|cash)))|could i not pay (?:you|u)|if i (?:just )?paid (?:you|u)(?! back)|if (?:you|u) (?:just )?paid me(?! back)`,
  `(?:hand|give|slip|pass|bring|leave) (?:you|me|u|her|him) (?:the |some |your |my |extra )*(?:money|cash|payment|envelope) (?:myself|yourself|directly|in person|personally|next time|instead)`,
  `(?:stripe|square) (?:link|invoice|account|reader)|(?:my|own) (?:stripe|square)(?! (?:foot|feet|of))`,
  `(?:pagar|pagarte|pagarle|pagan?|pagas|pagues|pague|pagues?|cobro|cobras|aceptas?|acepto|recibes?|recibo|prefiero|mejor)(?: [a-z]+){0,2} (?:en )?efectivo|deposita(?:me|lo)?(?: [a-z]+){0,2} (?:a|en) (?:mi|tu) cuenta`,
  `(?<!(?:company|app|they|office|payroll|guys|snout|boss|agency) (?:will |to |does |didnt |did not |doesnt |can )?)pay (?:me|her|him) (?:half|now|later|separate(?:ly)?|when|on|the rest|each|daily|weekly|after|first|up ?front|before)(?! (?:attention|the app))|pay separate(?:ly)?`,
  `(?:put|drop|deposit|send|transfer) (?:it|the money|that|them|the rest) (?:in|into|to|on) my (?:account|bank|card)|(?:wire|transfer) (?:it|that|the rest) to (?:me|my)|send me the money`,
  `(?:have|use|take|got|on|via) wise(?= ?(?:$|[?.!,]| (?:or|and)))|(?:whats|drop|send|share) (?:your|me your) (?:pay ?)?tag(?= ?(?:$|[?.!,]))`,
  `(?:dont|do not|rather not|not|without) pay(?:ing)? (?:on |in |through )?here`,
  `(?:te|le|les) (?:dejo|doy|pago|pongo|dejare)(?: [a-z]+){0,2} efectivo|(?:mandalo|depositalo|transfierelo|ponlo|enviamelo|mandamelo)(?: [a-z]+){0,2} (?:mi|la) cuenta`,
  `under the table (?:ok|works|is (?:fine|ok|better)|if)|direct deposit (?:me|works|ok|is fine|instead|please|to me)`,
  `(?:mail|send|write|cut|leave|give) me (?:a|the|your) check(?![ -]?(?:in|up|list))|(?:checks?|payable) (?:payable )?to (?:me|us|kim)|payable to|send payments? (?:directly|direct|to (?:me|us))`,
  `pay (?!(?:the|for|it|them|this|that|everything|online|bills?|by|to|with)(?: |$))[a-z]+ (?:directly|privately)`,
  `my own invoice|invoice you myself|my (?:payment|pay) link|my link to pay|(?:scan|use)(?: [a-z]+){0,4} to pay me|my qr(?: code)?|gift cards? (?:instead|works|as payment|instead of pay|is fine)`,
  `write (?:the|a|that) check to (?:you|me)|(?:wire|transfer) me|(?:transfer|send it|deposit) (?:it )?to your (?:bank|account)|^ ?eth ?[?]? ?$|make (?:it|them|the check) out to|check to my (?:house|home|place|address)`,
  `my bank account (?:is|number|info|details)(?! (?:empty|low|locked|at|with|dead|negative|overdrawn))|(?:te|le|me) deposit\\w+(?! (?:la|el|las|los|su) )|mi cuenta (?:de banco|bancaria|de cheques)`,
  `(?:rather not|dont want to|hate to|stop|tired of|hate) pay(?:ing)? (?:the |this )?(?:agency|company|app|middle)(?! (?:yet|until|today|twice|late))`,
  `en efectivo (?:directo|sale|es mejor|mas barato|cuesta|te sale|por fuera|a mi|sin la|mejor)|por transferencia|(?:hazme|mandame|enviame|deposita(?:me)?|transfiere(?:me)?) (?:el |una |la |un )?(?:dinero|transferencia|deposito|pago|plata)`,
];
const PHRASE = new RegExp(`(?<![\\p{L}\\d])(?:${PHRASES.join('|')})(?![\\p{L}\\d])`, 'gu');

function findPhrases(scan: ScanText): Hit[] {
  const flat = flatten(scan);
  const { text, at } = flat;
  const meant = [...text.matchAll(PHRASE)].filter(
    (match) => !isDenied(text, match.index) && (!match[0].includes('cash') || isPay(scan, flat, match)),
  );
  return meant.map((match): Hit => {
    const start = at[match.index] ?? 0;
    const end = (at[match.index + match[0].length - 1] ?? start) + 1;
    return { type: 'payment', start, end, normalized: match[0], rule: 'payment.phrase' };
  });
}

/** Ways to pay past the business. */
export const detectPayments: Detector = (scan) => [
  ...findMentions(scan, SERVICES)
    .filter((mention) => isMeant(scan, mention))
    .map(({ name, start, end }): Hit => ({ type: 'payment', start, end, normalized: name, rule: 'payment.service' })),
  ...(scan.view === 'reversed' ? [] : [...scan.text.matchAll(CASHTAG)])
    .filter((match) => scan.view === 'plain' && !NO_TAGS.has(match.groups?.name ?? ''))
    .map((match): Hit => {
      const end = match.index + match[0].length;
      return {
        type: 'payment',
        start: match.index,
        end,
        normalized: match[0].replace(' ', ''),
        rule: 'payment.cashtag',
      };
    }),
  ...findPhrases(scan),
  ...findCash(scan),
];

import { isNear } from './lexicon';

const pairs = (text: string): (readonly [string, string])[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((entry) => {
      const [word = '', others = ''] = entry.split(':');
      return others.split('/').map((other) => [other, word.replace('_', ' ')] as const);
    });

/** How people shorten and sound out the words that invitations are made of. */
const SHORTHAND: ReadonlyMap<string, string> = new Map(
  pairs(`your:ur/yr/yur/youre you:u/yu/yoo number:numba/numbr/nmbr/numbah/numbe/numer/nummer the:teh/da/tha/thee/hte
    whats:wats/whts/wuts/wts please:plz/pls/plez give:giv/gimmie outside:outsid directly:str8/drectly
    without:wout personal:persnl/prsnl message:mesage/messge/mssg call:kall/cll text:texxt contact:contct/kontact
    hire:hyre book:buk instead:insted cell:celly phone:fone/phon/fon pay:pey email:emial/emal/correspondence when:wen/whn/wehn what:wat/wut now:rn check:cheque checks:cheques
    company:firm app:application hire:employ/engage/retain home:residence let_me:lemme have_to:gotta/hafta want_to:wanna
    going_to:gonna ill:imma/ima/ima just:js/jus would:wud can:cn telephone:telefone phone:telephone
    llamame:llameme escribeme:escribame mandame:mandeme pagame:pagueme dame:deme/denme contratame:contrateme
    contactame:contacteme buscame:busqueme hablame:hableme pasame:paseme marcame:marqueme agregame:agregueme
    reservame:reserveme enviame:envieme dejame:dejeme textea:textee que:q`),
);

/** Long words that carry an invitation; one slip of the finger does not hide them. */
const LONG_WORDS = [
  'directly privately private personal personally number message contact company agency platform outside without instead',
  'cheaper discount business independently middleman commission office cellphone directo directamente privado',
]
  .join(' ')
  .split(' ');
const BY_LETTER = new Map<string, string[]>();
for (const long of LONG_WORDS) BY_LETTER.set(long.charAt(0), [...(BY_LETTER.get(long.charAt(0)) ?? []), long]);

/** Words of their own, though they look like one of those. */
const OTHER_WORDS = new Set(
  `numbers contacts messages messaged messager offices officer privates contract contracts business businesses companies agencies
   platforms outsider discounts massage massages personals direction directory commissions numbed cheapest direct directs contacto contacta agencia privada privados`.split(
    /\s+/,
  ),
);
const MIN_LENGTH = 5;

/** The word that was meant, as far as phrases go. */
export function toMeantWord(word: string): string {
  const meant = SHORTHAND.get(word);
  if (meant !== undefined) return meant;
  if (word.length < MIN_LENGTH || OTHER_WORDS.has(word)) return word;
  const likely = BY_LETTER.get(word.charAt(0));
  if (!likely || likely.includes(word)) return word;
  return likely.find((long) => isNear(word, long)) ?? word;
}

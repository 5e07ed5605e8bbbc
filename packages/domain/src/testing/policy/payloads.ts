import type { Random } from './random';

const words = (text: string): string[] => text.trim().split(/\s+/);

const NAMES = words('maya kim jordan sam lee dana rosa luis priya wes tess nina omar beth cody');
const PETS = words('pets paws dogs tails walks sits barks cats whiskers petcare critters');
const MAIL_HOSTS = words(
  'gmail.com yahoo.com hotmail.com outlook.com icloud.com aol.com example.com example.org protonmail.com example.net',
);
const HOSTS =
  words(`mayapets.com kimspaws.net happytails.org lunawalks.co wagandwalk.io pawsitting.app bit.ly/3kPaws linktr.ee/mayapets
  wa.me/15125550134 t.me/kimwalks tinyurl.com/lunapics calendly.com/kim-sits www.kimwalksdogs.com https://example.com/book
  facebook.com/kimspaws instagram.com/mayapets kimspaws.pet/rates happytails.dog/book mayapets.co.uk kims-paws.biz lunawalks.info`);
const PLATFORMS = words(
  'Instagram insta WhatsApp whatsapp Telegram telegram Facebook facebook tiktok TikTok Snapchat snapchat FB WeChat Skype',
);
const SERVICES = words('Venmo venmo Zelle zelle PayPal paypal cashapp CashApp');

/** Ten digits; half of them from the numbers kept for fiction, the others such as are in use. */
export function aNumber(random: Random): string {
  const area = `${2 + random.below(8)}${random.below(9)}${random.below(10)}`;
  if (random.below(2) === 0) return `${area}55501${random.digits(2)}`;
  return `${area}${2 + random.below(8)}${random.digits(6)}`;
}

const PHONE_FORMS: readonly ((area: string, exchange: string, line: string) => string)[] = [
  (a, e, l) => `${a}-${e}-${l}`,
  (a, e, l) => `(${a}) ${e}-${l}`,
  (a, e, l) => `(${a})${e}-${l}`,
  (a, e, l) => `${a}.${e}.${l}`,
  (a, e, l) => `${a} ${e} ${l}`,
  (a, e, l) => `${a}${e}${l}`,
  (a, e, l) => `+1 ${a} ${e} ${l}`,
  (a, e, l) => `+1${a}${e}${l}`,
  (a, e, l) => `1-${a}-${e}-${l}`,
  (a, e, l) => `+1 (${a}) ${e}-${l}`,
  (a, e, l) => `${a} ${e}-${l}`,
  (a, e, l) => `${a}/${e}-${l}`,
  (a, e, l) => `${a}-${e}${l}`,
];

const inParts = (digits: string): [string, string, string] => [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];

const anEmail = (random: Random): string => {
  const name = random.pick(NAMES);
  const tail = random.pick([
    '',
    `.${random.pick(NAMES)}`,
    `_${random.pick(PETS)}`,
    random.digits(2),
    `${random.pick(PETS)}${random.digits(2)}`,
  ]);
  return `${name}${tail}@${random.pick(MAIL_HOSTS)}`;
};

const aHandle = (random: Random): string =>
  `@${random.pick(NAMES)}${random.pick(['_', '.', ''])}${random.pick(PETS)}${random.pick(['', random.digits(2)])}`;

/** What stands in a template of the corpus, in one of its plain forms. */
export const PAYLOADS: Readonly<Record<string, (random: Random) => string>> = {
  phone: (random) => random.pick(PHONE_FORMS)(...inParts(aNumber(random))),
  email: anEmail,
  url: (random) => random.pick(HOSTS),
  platform: (random) => random.pick(PLATFORMS),
  handle: aHandle,
  service: (random) => random.pick(SERVICES),
  cashtag: (random) => `$${random.pick(NAMES)}${random.pick(PETS)}${random.pick(['', random.digits(2)])}`,
};

const BLANK = new RegExp(`\\{(?<kind>${Object.keys(PAYLOADS).join('|')})\\}`, 'g');

export const hasBlank = (template: string): boolean => template.search(BLANK) >= 0;

/** A template with its blanks filled; `alter` disguises each filling. */
export function fill(template: string, random: Random, alter: (kind: string, plain: string) => string): string {
  return template.replace(BLANK, (blank, kind: string) => {
    const make = PAYLOADS[kind];
    if (!make) throw new Error(`No payload for ${blank}`);
    return alter(kind, make(random));
  });
}

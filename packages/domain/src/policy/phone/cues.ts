import { type ScanText, type Token, wordsAfter, wordsBefore } from '../tokens';

/** What the words around a row of digits say that it is. */
export type Cue = 'contact' | 'id' | null;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const CONTACT = set(
  `call calling text txt texting msg message sms cell cel celular mobile movil phone fone telephone telefono tel tlf ring
   dial whatsapp whats wsp wa llamame llama llamar marcame marca escribeme mandame reach contact facetime imessage line
   landline hmu digits fax area backwards backward reverse reversed reves`,
);
const ID = set(
  `order orden pedido conf confirmation confirmacion reservation reserva tracking track invoice factura receipt recibo account acct
   acc cuenta policy poliza case ticket member membership id ids ref reference referencia serial model flight vuelo batch lot
   rabies tag chip chips microchip microchipped chipped license licence licencia registration reg plate sku upc barcode code
   codes codigo gate alarm alarma keypad lockbox door garage entry pin passcode password pwd pw contrasena clave wifi ssid
   network zip postal routing claim prescription rx po vin booking package paquete ups usps fedex dhl shipment serie loyalty
   rewards card unit suite apt lote app version isbn item product key access combo combination permit certificate akc npi
   dea thermostat router modem meter`,
);
const NEUTRAL = set('number numbers num nr numero nums');

const OWN = set('my mi her his new best other personal private real direct our');

const isAreaCode = (words: readonly Token[], at: number): boolean =>
  words[at]?.text === 'code' && words[at + 1]?.text === 'area';
const kindOf = (word: Token): Cue => (CONTACT.has(word.text) ? 'contact' : ID.has(word.text) ? 'id' : null);

/** The nearest telling word before the digits, else after them. "Order number" is an order, "my number" a phone. */
export function readCue(scan: ScanText, start: number, end: number): Cue {
  const before = wordsBefore(scan, start, 7);
  const near = before.findIndex((word) => kindOf(word) !== null || NEUTRAL.has(word.text));
  const found = before[near];
  if (isAreaCode(before, near)) return 'contact';
  if (found && !NEUTRAL.has(found.text)) return kindOf(found);
  if (found) {
    const owner = before.slice(near + 1, near + 3).find((word) => kindOf(word) !== null);
    if (owner) return kindOf(owner);
    return before.slice(near + 1).some((word) => OWN.has(word.text)) ? 'contact' : null;
  }
  const later = wordsAfter(scan, end, 6).find((word) => kindOf(word) !== null);
  return later ? kindOf(later) : null;
}

const CHIPS = set('chip microchip microchipped chipped tracking');

/** True where a long row of digits is a chip or a parcel, of which no part is a phone number. */
export const isLongId = (scan: ScanText, start: number): boolean =>
  wordsBefore(scan, start, 5).some((word) => CHIPS.has(word.text));

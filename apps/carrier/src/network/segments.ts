const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑܧ¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '^{}\\[~]|€\f';

/** How many texts a carrier makes of one: 160/153 septets in GSM-7, 70/67 UTF-16 units otherwise; at least 1. */
export function countSegments(body: string): number {
  const characters = [...body];
  const isGsm = characters.every((character) => GSM.includes(character) || EXTENDED.includes(character));
  const length = isGsm
    ? characters.reduce((sum, character) => sum + (EXTENDED.includes(character) ? 2 : 1), 0)
    : body.length;
  const [single, part] = isGsm ? [160, 153] : [70, 67];
  return length <= single ? 1 : Math.ceil(length / part);
}

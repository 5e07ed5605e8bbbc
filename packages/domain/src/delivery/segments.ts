export interface SegmentCount {
  encoding: 'GSM-7' | 'UCS-2';
  segments: number;
  /** Septets for GSM-7, UTF-16 code units for UCS-2. */
  units: number;
  perSegment: number;
}

const GSM_BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Each of these takes an escape septet of its own. */
const GSM_EXTENSION = new Set('\f^{}\\[~]|€');

function gsmUnits(character: string): number | null {
  if (GSM_BASIC.has(character)) return 1;
  return GSM_EXTENSION.has(character) ? 2 : null;
}

/** Segments needed when a character of two units may not be torn apart. */
function fill(sizes: readonly number[], perSegment: number): number {
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > perSegment) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return segments;
}

/** How many texts a body costs. An empty body is no text at all. */
export function countSegments(body: string): SegmentCount {
  const characters = [...body];
  const septets = characters.map(gsmUnits);
  const isGsm = septets.every((size) => size !== null);
  const sizes = isGsm ? septets.filter((size) => size !== null) : characters.map((character) => character.length);
  const [single, joined] = isGsm ? [160, 153] : [70, 67];
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const perSegment = units <= single ? single : joined;
  return {
    encoding: isGsm ? 'GSM-7' : 'UCS-2',
    segments: units === 0 ? 0 : fill(sizes, perSegment),
    units,
    perSegment,
  };
}

import type { Network } from '../network/network';

interface Place {
  areaCode: string;
  country: 'US' | 'CA';
  locality: string;
  region: string;
  postalCode: string;
}

const place = (areaCode: string, at: string, country: 'US' | 'CA' = 'US'): Place => {
  const [locality = '', region = '', postalCode = ''] = at.split(', ');
  return { areaCode, country, locality, region, postalCode };
};

const PLACES: readonly Place[] = [
  place('512', 'Austin, TX, 78701'),
  place('737', 'Austin, TX, 78704'),
  place('210', 'San Antonio, TX, 78205'),
  place('713', 'Houston, TX, 77002'),
  place('214', 'Dallas, TX, 75201'),
  place('202', 'Washington, DC, 20001'),
  place('206', 'Seattle, WA, 98101'),
  place('212', 'New York, NY, 10001'),
  place('303', 'Denver, CO, 80202'),
  place('312', 'Chicago, IL, 60601'),
  place('415', 'San Francisco, CA, 94103'),
  place('503', 'Portland, OR, 97204'),
  place('602', 'Phoenix, AZ, 85003'),
  place('617', 'Boston, MA, 02108'),
  place('416', 'Toronto, ON, M5H 2N2', 'CA'),
  place('514', 'Montreal, QC, H2Y 1C6', 'CA'),
  place('604', 'Vancouver, BC, V6B 1A1', 'CA'),
];

const TOLL_FREE = ['800', '833', '844', '855', '866', '877', '888'];
/** Endings that decide a recipient's fate stay off the market. */
const MAGIC = new Set(['0103', '0104', '0105', '0106', '0107']);
const LINES = Array.from({ length: 100 }, (_, line) => String(100 + line).padStart(4, '0')).filter(
  (line) => !MAGIC.has(line),
);

export type NumberType = 'Local' | 'TollFree' | 'Mobile';

export interface AvailableNumber {
  e164: string;
  place: Place | null;
}

/** Only numbers reserved for fiction exist: 555-0100 to 555-0199. */
export const isForSale = (network: Network, e164: string) =>
  /^\+1[2-9]\d{2}55501\d{2}$/.test(e164) && !network.numbers.byE164(e164);

/** What the account could buy, filtered as the search endpoint does. */
export function findAvailable(
  network: Network,
  { country = 'US', type, query }: { country?: string; type: NumberType; query: URLSearchParams },
): AvailableNumber[] {
  const areaCode = query.get('AreaCode');
  const contains = toPattern(query.get('Contains'));
  const isWanted = (value: string | undefined, name: string) =>
    !query.get(name) || value?.toLowerCase() === query.get(name)?.toLowerCase();
  return offersOf(country, type)
    .filter((offer) => !areaCode || offer.e164.slice(2, 5) === areaCode)
    .filter((offer) => isWanted(offer.place?.region, 'InRegion') && isWanted(offer.place?.locality, 'InLocality'))
    .filter((offer) => isWanted(offer.place?.postalCode, 'InPostalCode'))
    .filter((offer) => contains.test(offer.e164) && isForSale(network, offer.e164));
}

function offersOf(country: string, type: NumberType): AvailableNumber[] {
  const codes: { code: string; place: Place | null }[] =
    type === 'TollFree'
      ? TOLL_FREE.map((code) => ({ code, place: null }))
      : PLACES.filter((at) => at.country === country).map((at) => ({ code: at.areaCode, place: at }));
  // Line by line, so that the first page shows more than one town.
  return LINES.flatMap((line) => codes.map(({ code, place: at }) => ({ e164: `+1${code}555${line}`, place: at })));
}

/** Digits, with `*` for any one of them. */
function toPattern(contains: string | null): RegExp {
  const digits = contains?.replace(/[^\d*]/g, '').replaceAll('*', '\\d') ?? '';
  return new RegExp(digits);
}

import type { FastifyInstance } from 'fastify';
import type { Network } from '../network/network';
import { ApiError } from './api-error';
import { type AvailableNumber, findAvailable, type NumberType } from './number-market';
import { queryOf } from './request-form';

const MOST = 1000;
const DEFAULT_COUNT = 50;
const TYPES: readonly NumberType[] = ['Local', 'TollFree'];

export function registerAvailableNumberRoutes(app: FastifyInstance, network: Network): void {
  app.get<{ Params: { country: string; type: string } }>(
    '/AvailablePhoneNumbers/:country/:type(^\\w+).json',
    { config: { operation: 'available.list' } },
    (request) => {
      const { country } = request.params;
      const type = TYPES.find((known) => known === request.params.type);
      if (!type || (country !== 'US' && country !== 'CA')) throw new ApiError(20404);
      const query = queryOf(request);
      const areaCode = query.get('AreaCode');
      if (areaCode && !/^[2-9]\d{2}$/.test(areaCode)) throw new ApiError(21451);
      const count = Math.min(MOST, Number(query.get('PageSize')) || DEFAULT_COUNT);
      const found = findAvailable(network, { country, type, query }).slice(0, count);
      return {
        uri: request.url,
        available_phone_numbers: found.map((offer) => toResource(offer, country)),
      };
    },
  );
}

function toResource({ e164, place }: AvailableNumber, country: string) {
  return {
    friendly_name: e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3'),
    phone_number: e164,
    lata: null,
    locality: place?.locality ?? null,
    rate_center: place?.locality.toUpperCase() ?? null,
    latitude: null,
    longitude: null,
    region: place?.region ?? null,
    postal_code: place?.postalCode ?? null,
    iso_country: country,
    address_requirements: 'none',
    beta: false,
    capabilities: { voice: true, SMS: true, MMS: true },
  };
}

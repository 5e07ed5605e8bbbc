import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Network } from '../network/network';
import type { NumberRecord } from '../network/records';
import { ApiError } from './api-error';
import { findAvailable, isForSale } from './number-market';
import { toPage } from './paging';
import { isHttpUrl } from './read-send';
import { accountSidOf, formOf, queryOf } from './request-form';
import { toNumberResource } from './resources';

type SidParams = { Params: { sid: string } };

export function registerNumberRoutes(app: FastifyInstance, network: Network): void {
  registerNumbers(app, network);
  registerOneNumber(app, network);
}

const note = (network: Network, { e164 }: NumberRecord, text: string) =>
  network.log.add({ kind: 'number.changed', text, businessNumber: e164 });

function registerNumbers(app: FastifyInstance, network: Network): void {
  const toResource = (number: NumberRecord) => toNumberResource(number.accountSid, number);

  app.get('/IncomingPhoneNumbers.json', { config: { operation: 'number.list' } }, (request) =>
    toPage({
      url: request.url,
      key: 'incoming_phone_numbers',
      items: network.numbers
        .all()
        .filter((number) => number.accountSid === accountSidOf(request))
        .filter(matches(queryOf(request))),
      sidOf: (number) => number.sid,
      toResource,
    }),
  );

  app.post('/IncomingPhoneNumbers.json', { config: { operation: 'number.buy' } }, (request, reply) => {
    const form = formOf(request);
    const number = network.numbers.put({
      e164: chooseNumber(network, form),
      accountSid: accountSidOf(request),
      ...readSettings(form),
    });
    note(network, number, 'A number was bought');
    return reply.code(201).send(toResource(number));
  });
}

function registerOneNumber(app: FastifyInstance, network: Network): void {
  const toResource = (number: NumberRecord) => toNumberResource(number.accountSid, number);
  const find = (request: FastifyRequest<SidParams>) => {
    const number = network.numbers.bySid(request.params.sid);
    if (number?.accountSid !== accountSidOf(request)) throw new ApiError(20404);
    return number;
  };
  const path = '/IncomingPhoneNumbers/:sid(^\\w+).json';

  app.get<SidParams>(path, { config: { operation: 'number.fetch' } }, (request) => toResource(find(request)));

  app.post<SidParams>(path, { config: { operation: 'number.update' } }, (request) => {
    const { e164 } = find(request);
    const number = network.numbers.put({ e164, ...readSettings(formOf(request)) });
    note(network, number, "A number's settings were changed");
    return toResource(number);
  });

  app.delete<SidParams>(path, { config: { operation: 'number.delete' } }, (request, reply) => {
    const number = find(request);
    network.numbers.remove(number.sid);
    note(network, number, 'A number was given back');
    return reply.code(204).send();
  });
}

/** `PhoneNumber` may be a part of one, with `*` for any digit. */
function matches(query: URLSearchParams) {
  const name = query.get('FriendlyName');
  const wanted = query
    .get('PhoneNumber')
    ?.replace(/[^\d*]/g, '')
    .replaceAll('*', '\\d');
  const pattern = wanted ? new RegExp(wanted) : null;
  return (number: NumberRecord) =>
    (name === null || number.friendlyName === name) && (pattern === null || pattern.test(number.e164));
}

function chooseNumber(network: Network, form: URLSearchParams): string {
  const e164 = form.get('PhoneNumber');
  const areaCode = form.get('AreaCode');
  if (e164) {
    if (!/^\+\d{7,15}$/.test(e164)) throw new ApiError(21421);
    if (!isForSale(network, e164)) throw new ApiError(21422);
    return e164;
  }
  const [first] = findAvailable(network, { type: 'Local', query: new URLSearchParams({ AreaCode: areaCode ?? '' }) });
  if (!first) throw new ApiError(areaCode ? 21452 : 21421);
  return first.e164;
}

/** Only what was sent changes; an empty address clears. Address and application clear each other. */
function readSettings(form: URLSearchParams) {
  const given = (name: string) => form.get(name) ?? undefined;
  const smsUrl = given('SmsUrl');
  const smsFallbackUrl = given('SmsFallbackUrl');
  const smsApplicationSid = given('SmsApplicationSid');
  for (const url of [smsUrl, smsFallbackUrl]) if (url && !isHttpUrl(url)) throw new ApiError(21502);
  return {
    friendlyName: given('FriendlyName'),
    smsUrl: smsApplicationSid ? '' : smsUrl,
    smsApplicationSid: smsUrl ? '' : smsApplicationSid,
    smsMethod: given('SmsMethod'),
    smsFallbackUrl,
    smsFallbackMethod: given('SmsFallbackMethod'),
  };
}

import { element } from './element.js';
import { formatPhone, formatSeconds } from './format.js';
import { icon } from './icons.js';

const LOOKS = {
  'text.received': ['up', 'plain'],
  'webhook.answered': ['check', 'good'],
  'webhook.failed': ['alert', 'bad'],
  'webhook.repeated': ['repeat', 'plain'],
  'send.accepted': ['down', 'plain'],
  'send.refused': ['alert', 'bad'],
  'text.delivered': ['ticks', 'good'],
  'text.undelivered': ['alert', 'bad'],
  'callback.answered': ['check', 'plain'],
  'callback.failed': ['alert', 'bad'],
  'callback.dropped': ['lost', 'warn'],
  'fault.applied': ['wrench', 'warn'],
  'number.changed': ['hash', 'plain'],
  'handset.changed': ['phone', 'plain'],
  'network.changed': ['signal', 'plain'],
};

const TRACED = new Set(['webhook.answered']);

/** The strip of what the network did, newest first. */
export function renderHappenings({ list, empty, state }) {
  const nameOf = (phone) => state.people.find((person) => person.phone === phone)?.name ?? formatPhone(phone);
  const numberName = (e164) => state.numbers.find((number) => number.e164 === e164)?.friendlyName ?? formatPhone(e164);
  empty.hidden = state.events.length > 0;
  const known = new Map([...list.children].map((item) => [item.dataset.id, item]));
  list.replaceChildren(
    ...state.events.map(
      (event) =>
        known.get(String(event.id)) ?? renderEvent({ event, nameOf, numberName, traceUrl: state.links.traceUrl }),
    ),
  );
}

function renderEvent({ event, nameOf, numberName, traceUrl }) {
  const [iconName, tone] = LOOKS[event.kind] ?? ['signal', 'plain'];
  const parties = [event.phone && nameOf(event.phone), event.businessNumber && numberName(event.businessNumber)];
  const item = element(
    'li',
    { className: `event event-${tone}` },
    element('span', { className: 'event-icon' }, icon(iconName)),
    element(
      'div',
      { className: 'event-words' },
      element('p', { className: 'event-text' }, element('span', {}, event.text), renderTrace(traceUrl, event)),
      element(
        'p',
        { className: 'event-meta' },
        element('time', { dateTime: event.at }, formatSeconds(event.at)),
        ...parties.filter(Boolean).map((party) => element('span', {}, party)),
      ),
    ),
  );
  item.dataset.id = String(event.id);
  return item;
}

function renderTrace(traceUrl, event) {
  if (!traceUrl || !event.sid || !TRACED.has(event.kind)) return null;
  const href = fill(traceUrl, event);
  return element('a', { className: 'event-trace', href, target: '_blank', rel: 'noreferrer' }, 'Why there?');
}

const fill = (template, event) =>
  template
    .replace('{sid}', encodeURIComponent(event.sid))
    .replace('{from}', encodeURIComponent(event.phone ?? ''))
    .replace('{to}', encodeURIComponent(event.businessNumber ?? ''));

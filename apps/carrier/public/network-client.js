/** Calls the control API. Throws an Error whose message can be shown. */
async function call(method, path, body) {
  const response = await fetch(`/carrier${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new Error('The network does not answer.');
  });
  if (!response.ok) throw new Error(await explain(response));
  return response.status === 204 ? null : response.json();
}

const REASONS = {
  handset_off: 'This phone is off. Turn it on first.',
  unknown_number: 'This business number no longer exists.',
  not_found: 'This text is gone.',
};

async function explain(response) {
  const { error } = await response.json().catch(() => ({}));
  return REASONS[error] ?? `The network refused (${response.status}).`;
}

export const getState = () => call('GET', '/state');
export const getHandset = (phone) => call('GET', `/handsets/${phone}`);
export const setSwitches = (phone, switches) => call('PATCH', `/handsets/${phone}`, switches);
export const sendText = (phone, text) => call('POST', `/handsets/${phone}/texts`, text);
export const repeatWebhook = (sid) => call('POST', `/texts/${sid}/replay`, {});

/** Calls back soon after anything happened, at most ten times a second, and on every reconnection. */
export function listen({ onChange, onLine }) {
  let isPending = false;
  const soon = () => {
    if (isPending) return;
    isPending = true;
    setTimeout(() => {
      isPending = false;
      onChange();
    }, 100);
  };
  const stream = new EventSource('/carrier/events');
  stream.addEventListener('change', soon);
  stream.addEventListener('open', () => {
    onLine(true);
    soon();
  });
  stream.addEventListener('error', () => onLine(false));
}

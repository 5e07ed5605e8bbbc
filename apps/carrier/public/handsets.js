import { element } from './element.js';
import { renderHappenings } from './happenings.js';
import { getState, listen } from './network-client.js';
import { createPhone } from './phone.js';

const COUNT = 3;
const STORED = 'handsets.choices';
const STRANGERS = ['+12025550142', '+12025550143', '+12025550144'];

const at = (id) => document.getElementById(id);
const parts = {
  phones: at('phones'),
  tabs: at('tabs'),
  list: at('happened'),
  empty: at('happened-empty'),
  inbox: at('inbox-link'),
  offline: at('offline'),
};

// It scrolls and holds no control, so the keyboard needs a way in.
at('happened-scroll').tabIndex = 0;

let phones = [];

async function start() {
  const state = await getState().catch(() => null);
  parts.offline.hidden = state !== null;
  if (!state) {
    setTimeout(start, 2000);
    return;
  }
  layPhones(state);
  await render(state);
  listen({
    onChange: () => getState().then(render, () => undefined),
    onLine: (isOnline) => {
      parts.offline.hidden = isOnline;
    },
  });
}

function layPhones(state) {
  const stored = readChoices();
  const defaults = [...state.people.map((person) => person.phone), ...STRANGERS];
  const choices = Array.from(
    { length: COUNT },
    (_, index) => stored[index] ?? { phone: defaults[index], number: null },
  );
  phones = choices.map((choice, index) =>
    createPhone({
      index,
      choice,
      onChoice: (changed) => {
        choices[index] = changed;
        localStorage.setItem(STORED, JSON.stringify(choices));
        renderTabNames();
      },
    }),
  );
  parts.phones.replaceChildren(...phones.map((phone) => phone.root));
  parts.tabs.replaceChildren(...phones.map((phone, index) => createTab(phone, index)));
  show(0);
  renderRoles();
}

function readChoices() {
  try {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

async function render(state) {
  await Promise.all(phones.map((phone) => phone.update(state)));
  renderTabNames();
  renderHappenings({ list: parts.list, empty: parts.empty, state });
  parts.inbox.hidden = !state.links.productUrl;
  if (state.links.productUrl) parts.inbox.href = state.links.productUrl;
}

/** Only a narrow screen has tabs; on a wide one the phones stand side by side as plain regions. */
const narrow = matchMedia('(max-width: 719px)');
function renderRoles() {
  for (const { root } of phones) {
    if (narrow.matches) root.setAttribute('role', 'tabpanel');
    else root.removeAttribute('role');
  }
}
narrow.addEventListener('change', renderRoles);

function createTab(phone, index) {
  const tab = element('button', { type: 'button', role: 'tab', id: `${phone.id}-tab`, 'aria-controls': phone.id });
  tab.addEventListener('click', () => show(index));
  tab.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = (index + step + COUNT) % COUNT;
    show(next);
    parts.tabs.children[next].focus();
  });
  return tab;
}

/** On a narrow screen one phone is on the table; on a wide one this changes nothing to be seen. */
function show(shown) {
  phones.forEach((phone, index) => {
    phone.root.classList.toggle('phone-shown', index === shown);
    const tab = parts.tabs.children[index];
    tab.setAttribute('aria-selected', String(index === shown));
    tab.tabIndex = index === shown ? 0 : -1;
  });
}

function renderTabNames() {
  phones.forEach((phone, index) => {
    parts.tabs.children[index].textContent = phone.nameOf().split(' ')[0] ?? '';
  });
}

void start();

import { createComposer } from './composer.js';
import { element } from './element.js';
import { formatPhone, formatTime } from './format.js';
import { icon } from './icons.js';
import { getHandset, repeatWebhook, sendText, setSwitches } from './network-client.js';
import { createNumberPicker, createPersonPicker, nameNumber } from './number-pickers.js';
import { createPhoneControls, describeSwitches } from './phone-controls.js';
import { createThreadView } from './thread-view.js';

const FRESH = { off: false, slow: false, loss: false, reorder: false, texts: [] };

/** One phone on the table. `choice` is {phone, number}; `onChoice` hears of every change of it. */
export function createPhone({ index, choice, onChoice }) {
  const id = `phone-${index}`;
  const model = { choice: { ...choice }, handset: FRESH, state: null, seen: new Map() };
  const choose = (change) => {
    Object.assign(model.choice, change);
    onChoice(model.choice);
    void refresh();
  };
  const view = createView({
    id,
    index,
    onPerson: (phone) => choose({ phone, number: null }),
    onNumber: (number) => choose({ number }),
    onSend: (body) => sendText(model.choice.phone, { to: numberOf(model), body }),
    onSwitch: (switches) => setSwitches(model.choice.phone, switches),
    onRepeat: () => repeatWebhook(lastMine(model).sid),
  });
  const refresh = async () => {
    if (!model.state) return;
    const { phone } = model.choice;
    const handset = await getHandset(phone).catch(() => null);
    if (!handset || phone !== model.choice.phone) return;
    model.handset = handset;
    view.render(model);
  };
  return {
    id,
    root: view.root,
    nameOf: () => nameOf(model),
    update(state) {
      model.state = state;
      return refresh();
    },
  };
}

const personOf = ({ state, choice }) => state?.people.find((person) => person.phone === choice.phone);
const nameOf = (model) => personOf(model)?.name ?? formatPhone(model.choice.phone);
const textsHere = (model) => model.handset.texts.filter((text) => text.businessNumber === numberOf(model));
const lastMine = (model) => textsHere(model).findLast((text) => text.direction === 'out');

function numberOf(model) {
  const { numbers } = model.state;
  const wanted = [model.choice.number, ...(personOf(model)?.numbers ?? [])];
  return wanted.find((e164) => numbers.some((number) => number.e164 === e164)) ?? numbers[0]?.e164;
}

function createView(parts) {
  const { id, index, onNumber } = parts;
  const name = `Phone ${index + 1}`;
  const view = {
    person: createPersonPicker({ id, label: `${name}: whose phone`, onPick: parts.onPerson }),
    number: createNumberPicker({ id, label: `${name}: texts to`, onPick: onNumber }),
    thread: createThreadView(`${name}: conversation`),
    composer: createComposer({ id, label: `${name}: text message`, onSend: parts.onSend }),
    time: element('span', { className: 'status-time' }),
    notice: element('p', { className: 'notice', role: 'status', hidden: true }),
    elsewhere: element('button', { type: 'button', className: 'elsewhere', hidden: true }),
  };
  view.elsewhere.addEventListener('click', () => onNumber(view.elsewhere.dataset.number));
  view.controls = createPhoneControls({
    label: `${name}: what goes wrong`,
    onSwitch: parts.onSwitch,
    onStop: () => view.composer.send('STOP'),
    onRepeat: parts.onRepeat,
  });
  view.screen = createScreen(view);
  const frame = element('div', { className: 'frame' }, view.screen);
  const root = element('section', { className: 'phone', id, 'aria-label': name }, frame, view.controls.root);
  return { root, render: (model) => renderView(view, model) };
}

const createScreen = ({ time, person, number, notice, elsewhere, thread, composer }) =>
  element(
    'div',
    { className: 'screen' },
    element('div', { className: 'status' }, time, element('span', { className: 'status-signal' }, icon('signal'))),
    element('div', { className: 'owner' }, person.select, person.form),
    element('label', { className: 'to' }, element('span', {}, 'To'), number.select),
    notice,
    elsewhere,
    thread.root,
    composer.root,
  );

function renderView(view, model) {
  const { state, choice, handset } = model;
  const chosen = numberOf(model);
  view.time.textContent = formatTime(new Date().toISOString());
  view.person.render(state.people, choice.phone);
  view.number.render({ numbers: state.numbers, usual: personOf(model)?.numbers ?? [], chosen });
  view.notice.textContent = describeSwitches(handset);
  view.notice.hidden = view.notice.textContent === '';
  view.screen.classList.toggle('screen-off', handset.off);
  view.composer.render(!handset.off && chosen !== undefined);
  view.controls.render(handset, lastMine(model) !== undefined);
  renderElsewhere(view.elsewhere, model);
  // Last, since it scrolls to the end of what is left of the screen.
  view.thread.render(`${choice.phone} ${chosen}`, textsHere(model));
}

/** Points to another conversation of the same phone that has texts nobody looked at. */
function renderElsewhere(button, model) {
  const incoming = model.handset.texts.filter((text) => text.direction === 'in');
  const count = (number) => incoming.filter((text) => text.businessNumber === number).length;
  const seenKey = (number) => `${model.choice.phone} ${number}`;
  const here = numberOf(model);
  model.seen.set(seenKey(here), count(here));
  const isNew = ({ businessNumber }) => count(businessNumber) > (model.seen.get(seenKey(businessNumber)) ?? 0);
  const other = incoming.findLast(isNew)?.businessNumber ?? null;
  button.hidden = other === null;
  if (other === null) return;
  const known = model.state.numbers.find((number) => number.e164 === other);
  button.dataset.number = other;
  button.textContent = `New text from ${known ? nameNumber(known) : formatPhone(other)}. Show it`;
}

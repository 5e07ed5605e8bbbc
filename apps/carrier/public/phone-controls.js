import { element } from './element.js';
import { icon } from './icons.js';

const SWITCHES = [
  { name: 'off', icon: 'power', text: 'Phone off', says: 'This phone is off. Texts to it fail.' },
  { name: 'slow', icon: 'slow', text: 'Slow network', says: 'Slow network: texts take six seconds longer.' },
  { name: 'loss', icon: 'lost', text: 'Lose receipts', says: 'Receipts are lost: texts arrive, unconfirmed.' },
  { name: 'reorder', icon: 'shuffle', text: 'Mix up receipts', says: 'Receipts come in the wrong order.' },
];

/** The switches of a phone and its two one-tap acts. */
export function createPhoneControls({ label, onSwitch, onStop, onRepeat }) {
  const switches = SWITCHES.map(({ name, icon: iconName, text }) => {
    const button = element(
      'button',
      { type: 'button', className: 'chip', 'aria-pressed': 'false' },
      icon(iconName),
      text,
    );
    button.addEventListener('click', () => onSwitch({ [name]: button.getAttribute('aria-pressed') !== 'true' }));
    return { name, button };
  });
  const stop = element('button', { type: 'button', className: 'chip', onclick: onStop }, icon('stop'), 'Text STOP');
  const repeat = element(
    'button',
    { type: 'button', className: 'chip', onclick: onRepeat, title: 'Posts the webhook of the last text once more' },
    icon('repeat'),
    'Same webhook twice',
  );
  const root = element(
    'div',
    { className: 'controls', role: 'group', 'aria-label': label },
    ...switches.map(({ button }) => button),
    stop,
    repeat,
  );
  return {
    root,
    render(handset, canRepeat) {
      for (const { name, button } of switches) button.setAttribute('aria-pressed', String(handset[name]));
      stop.disabled = handset.off;
      repeat.disabled = !canRepeat;
    },
  };
}

/** One sentence for each switch that is on. */
export const describeSwitches = (handset) =>
  SWITCHES.filter(({ name }) => handset[name])
    .map(({ says }) => says)
    .join(' ');

import { element } from './element.js';
import { formatPhone, readFictionalNumber } from './format.js';

const OTHER = 'other';
const HINT = 'Only 555-0100 to 555-0199 exist here, as in (202) 555-0142.';

/** Whose phone this is: somebody of the list, or any fictional number. */
export function createPersonPicker({ id, label, onPick }) {
  const select = element('select', { id: `${id}-person`, 'aria-label': label });
  const input = element('input', {
    type: 'tel',
    'aria-label': 'Phone number',
    'aria-describedby': `${id}-hint`,
    placeholder: '(202) 555-0142',
    autocomplete: 'off',
  });
  const hint = element('p', { id: `${id}-hint`, className: 'hint' }, HINT);
  const form = element(
    'form',
    { className: 'other', hidden: true },
    input,
    element('button', { type: 'submit', className: 'chip' }, 'Use it'),
    hint,
  );
  let chosen = '';
  select.addEventListener('change', () => {
    form.hidden = select.value !== OTHER;
    if (select.value === OTHER) input.focus();
    else onPick(select.value);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const phone = readFictionalNumber(input.value);
    input.setAttribute('aria-invalid', String(!phone));
    if (!phone) return;
    form.hidden = true;
    input.value = '';
    onPick(phone);
    select.focus();
  });
  return {
    select,
    form,
    render(people, phone) {
      chosen = phone;
      const isListed = people.some((person) => person.phone === chosen);
      const options = people.map((person) => [person.phone, person.name]);
      if (!isListed) options.unshift([chosen, formatPhone(chosen)]);
      fillSelect(select, [...options, [OTHER, 'Another number…']]);
      if (form.hidden) select.value = chosen;
    },
  };
}

/** Which business number the phone texts; those the person knows come first. */
export function createNumberPicker({ id, label, onPick }) {
  const select = element('select', { id: `${id}-number`, 'aria-label': label });
  select.addEventListener('change', () => onPick(select.value));
  return {
    select,
    render({ numbers, usual, chosen }) {
      const known = (number) => usual.includes(number.e164);
      const sorted = [...numbers.filter(known), ...numbers.filter((number) => !known(number))];
      fillSelect(
        select,
        sorted.map((number) => [number.e164, nameNumber(number)]),
      );
      select.value = chosen ?? '';
      select.disabled = numbers.length === 0;
    },
  };
}

export function nameNumber({ e164, friendlyName }) {
  const phone = formatPhone(e164);
  return friendlyName === phone || !friendlyName ? phone : `${friendlyName} ${phone}`;
}

/** Replaces the options only when they changed: an open list must not close under the pointer. */
function fillSelect(select, options) {
  const signature = JSON.stringify(options);
  if (select.dataset.options === signature) return;
  select.dataset.options = signature;
  select.replaceChildren(...options.map(([value, text]) => element('option', { value }, text)));
}

import { element } from './element.js';
import { icon } from './icons.js';

/** The text field of a phone. A text that could not be sent goes back into the field, with the reason. */
export function createComposer({ id, label, onSend }) {
  const field = element('textarea', {
    id: `${id}-text`,
    rows: 1,
    maxLength: 1600,
    placeholder: 'Text message',
    'aria-label': label,
  });
  const button = element(
    'button',
    { type: 'submit', className: 'send', 'aria-label': 'Send', title: 'Send' },
    icon('up'),
  );
  const problem = element('p', { className: 'problem', role: 'alert' });
  const form = element('form', { className: 'composer' }, field, button);
  const grow = () => {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 120)}px`;
  };
  const send = async (body) => {
    problem.textContent = '';
    try {
      await onSend(body);
    } catch (error) {
      problem.textContent = error.message;
      if (field.value === '') field.value = body;
      grow();
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const body = field.value.trim();
    if (body === '') return;
    field.value = '';
    grow();
    void send(body);
  });
  field.addEventListener('input', grow);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return {
    root: element('div', { className: 'composer-area' }, problem, form),
    send,
    render(isUsable) {
      field.disabled = !isUsable;
      button.disabled = !isUsable;
    },
  };
}

import { element } from './element.js';
import { formatDay, formatTime } from './format.js';
import { icon } from './icons.js';

const PAUSE_MS = 15 * 60_000;
const MARKS = {
  sending: { icon: 'clock', text: 'Sending' },
  delivered: { icon: 'ticks', text: 'Delivered' },
  notDelivered: { icon: 'alert', text: 'Not delivered' },
};

/** The conversation of one phone with one business number, patched in place so that only new bubbles move. */
export function createThreadView(label) {
  const list = element('ol', { className: 'thread-list' });
  const empty = element('p', { className: 'empty' }, 'No texts yet. Say hello.');
  const root = element('div', { className: 'thread', tabIndex: 0, role: 'log', 'aria-label': label }, empty, list);
  let shown = new Map();
  let key = '';
  let isAtEnd = true;
  root.addEventListener('scroll', () => {
    isAtEnd = root.scrollHeight - root.scrollTop - root.clientHeight < 60;
  });
  const stayAtEnd = () => {
    if (isAtEnd) root.scrollTop = root.scrollHeight;
  };
  new ResizeObserver(stayAtEnd).observe(root);
  new ResizeObserver(stayAtEnd).observe(list);
  return {
    root,
    render(newKey, texts) {
      const isSwitch = newKey !== key;
      if (isSwitch) {
        shown = new Map();
        list.replaceChildren();
      }
      key = newKey;
      empty.hidden = texts.length > 0;
      renderTexts({ list, shown, texts, isSwitch });
      if (isSwitch) isAtEnd = true;
      stayAtEnd();
    },
  };
}

function renderTexts({ list, shown, texts, isSwitch }) {
  const lastMine = texts.findLast((text) => text.direction === 'out');
  texts.forEach((text, index) => {
    const known = shown.get(text.sid);
    const item = known ?? renderText(text, texts[index - 1], !isSwitch);
    if (!known) {
      shown.set(text.sid, item);
    }
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
    renderMark(item, text, text === lastMine || text.mark !== 'delivered');
  });
  while (list.children.length > texts.length) list.lastChild.remove();
}

function renderText(text, before, isRising) {
  const isPause = !before || new Date(text.at) - new Date(before.at) > PAUSE_MS;
  const isTail = before && before.direction === text.direction && !isPause;
  const who = text.direction === 'out' ? 'You' : 'They';
  return element(
    'li',
    { className: `text text-${text.direction}${isTail ? ' text-close' : ''}${isRising ? ' text-rise' : ''}` },
    isPause ? element('p', { className: 'text-time' }, `${formatDay(text.at)} ${formatTime(text.at)}`) : null,
    element(
      'p',
      { className: 'bubble', title: new Date(text.at).toLocaleString() },
      element('span', { className: 'unseen' }, `${who}, ${formatTime(text.at)}: `),
      text.body || 'Picture',
    ),
    element('p', { className: 'mark' }),
  );
}

function renderMark(item, text, isShown) {
  const place = item.querySelector('.mark');
  const mark = text.direction === 'out' && isShown ? MARKS[text.mark] : undefined;
  if (place.dataset.mark === (mark ? text.mark : '')) return;
  place.dataset.mark = mark ? text.mark : '';
  place.replaceChildren(...(mark ? [icon(mark.icon), mark.text] : []));
}

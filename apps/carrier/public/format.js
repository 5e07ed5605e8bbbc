const TIME = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
const TIME_WITH_SECONDS = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', second: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-US', { weekday: 'short', month: 'short', day: 'numeric' });

export const formatPhone = (e164) => e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
export const formatTime = (iso) => TIME.format(new Date(iso));
export const formatSeconds = (iso) => TIME_WITH_SECONDS.format(new Date(iso));

export function formatDay(iso) {
  const at = new Date(iso);
  return at.toDateString() === new Date().toDateString() ? 'Today' : DAY.format(at);
}

/** The number in E.164 form, or null when it is not one of 555-0100 to 555-0199. */
export function readFictionalNumber(typed) {
  const digits = typed.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  return /^[2-9]\d{2}55501\d{2}$/.test(digits) ? `+1${digits}` : null;
}

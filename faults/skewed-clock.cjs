/** A machine whose wall clock is ten minutes ahead, and now and then jumps to ten behind. Monotonic time stays true. */
const TEN_MINUTES_MS = 600_000;
const trueNow = Date.now.bind(Date);
const started = trueNow();
const offset = () => (Math.floor((trueNow() - started) / 20_000) % 2 === 0 ? TEN_MINUTES_MS : -TEN_MINUTES_MS);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(trueNow() + offset());
    else super(...given);
  }
  static now() {
    return trueNow() + offset();
  }
};

/** Outlines on a 24 px grid, drawn at 16 with a 1.75 stroke. */
const OUTLINES = {
  send: ['M5 12h14', 'm13 6 6 6-6 6'],
  power: ['M12 3v9', 'M18.4 6.6a9 9 0 1 1-12.8 0'],
  slow: ['M12 7v5l3 2', 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z'],
  lost: ['M4 4l16 16', 'M9 9v0M4 9a12 12 0 0 1 3-2', 'M11 5.2A12 12 0 0 1 20 9', 'M8 13a6 6 0 0 1 3-1.6', 'M12 18h.01'],
  shuffle: ['M3 7h4l10 10h4', 'm18 14 3 3-3 3', 'M3 17h4l3-3', 'M14 10l3-3h4', 'm18 4 3 3-3 3'],
  stop: ['M8 3h8l5 5v8l-5 5H8l-5-5V8Z', 'M8 12h8'],
  repeat: ['M4 11V9a4 4 0 0 1 4-4h12', 'm17 2 3 3-3 3', 'M20 13v2a4 4 0 0 1-4 4H4', 'm7 22-3-3 3-3'],
  clock: ['M12 7v5l3 2', 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z'],
  ticks: ['m2 13 4 4L15 7', 'm11 16 1 1L22 7'],
  alert: ['M12 8v5', 'M12 16.5h.01', 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z'],
  up: ['M12 19V5', 'm6 11 6-6 6 6'],
  down: ['M12 5v14', 'm6 13 6 6 6-6'],
  check: ['m5 12 5 5L20 7'],
  wrench: ['M14 7a4 4 0 0 0 5 5l-8 8a2 2 0 0 1-3-3l8-8', 'M14 7l3-3a5 5 0 0 0-6 6'],
  hash: ['M5 9h14', 'M5 15h14', 'M10 4 8 20', 'M16 4l-2 16'],
  phone: ['M7 2h10a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Z', 'M11 18h2'],
  signal: ['M4 20v-3', 'M9.3 20v-7', 'M14.6 20V9', 'M20 20V4'],
};

const SVG = 'http://www.w3.org/2000/svg';

/** A decorative icon: the words are always beside it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  for (const outline of OUTLINES[name] ?? []) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', outline);
    svg.append(path);
  }
  return svg;
}

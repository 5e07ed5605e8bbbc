/** In the order of asking: many browsers also name those they descend from. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?(iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|Chromium|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const MACHINES: readonly [RegExp, string, 'phone' | 'computer'][] = [
  [/\biPhone\b/, 'iPhone', 'phone'],
  [/\biPad\b/, 'iPad', 'phone'],
  [/\bAndroid\b/, 'Android', 'phone'],
  [/\bWindows\b/, 'Windows', 'computer'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac', 'computer'],
  [/\bCrOS\b/, 'Chromebook', 'computer'],
  [/\bLinux\b/, 'Linux', 'computer'],
];

export interface Device {
  kind: 'phone' | 'computer' | 'program';
  /** Chrome on Windows */
  words: string;
}

/** What a browser says of itself, as a person would call it. It may lie; nothing depends on it. */
export function deviceOf(userAgent: string | null): Device {
  const told = userAgent ?? '';
  const browser = BROWSERS.find(([sign]) => sign.test(told))?.[1];
  const [, machine, kind = 'computer'] = MACHINES.find(([sign]) => sign.test(told)) ?? [];
  if (browser) return { kind, words: machine ? `${browser} on ${machine}` : browser };
  if (machine) return { kind, words: `A browser on ${machine}` };
  const program = /^[\w.-]{2,30}(?=\/)/.exec(told)?.[0];
  return { kind: 'program', words: program ? `A program (${program})` : 'An unknown device' };
}

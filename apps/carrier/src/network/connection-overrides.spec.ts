import { readConnectionOverrides } from './connection-overrides';

test.each<[string, string, object]>([
  [
    'no fragment: once more when nobody is there',
    'http://a.example/x',
    { retries: 1, connectMs: 5000, readMs: 15_000 },
  ],
  [
    'all settings',
    'http://a.example/x?q=1#rc=3&ct=2000&rt=4000&tt=9000',
    { retries: 3, connectMs: 2000, readMs: 4000, totalMs: 9000 },
  ],
  ['too much is cut', 'http://a.example/x#rc=9&ct=1&rt=99999', { retries: 5, connectMs: 100, readMs: 15_000 }],
  ['nonsense keeps the default', 'http://a.example/x#rc=many', { retries: 1 }],
])('%s', (_rule, url, expected) => {
  expect(readConnectionOverrides(url)).toMatchObject(expected);
});

test.each<[string, string[]]>([
  ['', ['ct']],
  ['#rp=5xx', ['5xx']],
  ['#rp=ct,rt,5xx', ['ct', 'rt', '5xx']],
  ['#rp=all', ['ct', 'rt', '4xx', '5xx']],
])('%s is tried again after %p', (fragment, reasons) => {
  expect([...readConnectionOverrides(`http://a.example/${fragment}`).retryOn]).toEqual(reasons);
});

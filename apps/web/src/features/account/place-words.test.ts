import { expect, test } from 'vitest';
import { placeOf } from './place-words';

test.each([
  [null, null],
  ['', null],
  ['127.0.0.1', 'from the server’s own machine'],
  ['::1', 'from the server’s own machine'],
  ['::ffff:127.0.0.1', 'from the server’s own machine'],
  ['192.168.1.20', 'from the local network'],
  ['10.4.0.9', 'from the local network'],
  ['172.20.0.3', 'from the local network'],
  ['172.32.0.3', 'from 172.32.0.3'],
  ['fd12:3456::1', 'from the local network'],
  ['fe80::1', 'from the local network'],
  ['::ffff:203.0.113.7', 'from 203.0.113.7'],
  ['2001:db8::7', 'from 2001:db8::7'],
])('%s is %s', (ip, words) => expect(placeOf(ip)).toBe(words));

import { phoneReader } from './phone-reader';

it.each([
  ['(512) 555-0123', 'US', '+15125550123'],
  ['512.555.0123', 'US', '+15125550123'],
  [' +1 512 555 0123 ', 'DE', '+15125550123'],
  ['1-512-555-0123', 'US', '+15125550123'],
  ['555-0123', 'US', null],
  ['512 555 0123 ext. 4', 'US', null],
  ['call 512 555 0123', 'US', null],
  ['=512+5550123', 'US', null],
  ['12345', 'US', null],
  ['512 555 0123', 'nowhere', null],
  ['', 'US', null],
])('%p written in %s is %p', (text, country, e164) => expect(phoneReader.toE164(text, country)).toBe(e164));

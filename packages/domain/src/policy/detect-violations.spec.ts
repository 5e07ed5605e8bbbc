import fc from 'fast-check';
import type { ViolationType } from '../shared/vocabulary';
import { detectViolations, MAX_SCANNED_CHARS, type PolicyRules } from './detect-violations';
import { REDACTION, redact } from './redact';

const NO_RULES: PolicyRules = { allowList: [], customWords: [] };
const scan = (text: string, rules = NO_RULES) => detectViolations(text, rules);
const typesOf = (text: string) => scan(text).map((finding) => finding.type);

describe('finds', () => {
  test.each<[string, ViolationType, string]>([
    ['My cell: 512-555-0134', 'phoneNumber', '5125550134'],
    ['(512) 555-0134 works', 'phoneNumber', '5125550134'],
    ['+1 512.555.0134', 'phoneNumber', '15125550134'],
    ['1-800-555-0199', 'phoneNumber', '18005550199'],
    ['5125550134', 'phoneNumber', '5125550134'],
    ['try 555-0134', 'phoneNumber', '5550134'],
    ['try 5550134', 'phoneNumber', '5550134'],
    ['5 1 2 5 5 5 0 1 3 4', 'phoneNumber', '5125550134'],
    ['5.1.2.5.5.5.0.1.3.4', 'phoneNumber', '5125550134'],
    ['5,1,2,5,5,5,0,1,3,4', 'phoneNumber', '5125550134'],
    ['51 25 55 01 34', 'phoneNumber', '5125550134'],
    ['five one two five five five zero one three four', 'phoneNumber', '5125550134'],
    ['five-one-two 555 oh one three four', 'phoneNumber', '5125550134'],
    ['five one two triple five zero one three four', 'phoneNumber', '5125550134'],
    ['cinco uno dos cinco cinco cinco cero uno tres cuatro', 'phoneNumber', '5125550134'],
    ['512 555 O134', 'phoneNumber', '5125550134'],
    ['５１２－５５５－０１３４', 'phoneNumber', '5125550134'],
    ['5\u200b1\u200b2\u200b5\u200b5\u200b5\u200b0\u200b1\u200b3\u200b4', 'phoneNumber', '5125550134'],
    ['5️⃣1️⃣2️⃣5️⃣5️⃣5️⃣0️⃣1️⃣3️⃣4️⃣', 'phoneNumber', '5125550134'],
    ['٥١٢٥٥٥٠١٣٤', 'phoneNumber', '5125550134'],
    ['512\n555\n0134', 'phoneNumber', '5125550134'],
    ['Austin 78701 512-555-0134', 'phoneNumber', '5125550134'],
    ['512 555 0134 in the morning', 'phoneNumber', '5125550134'],
    ['+44 20 7946 0958', 'phoneNumber', '442079460958'],
    ['sam@example.com', 'email', 'sam@example.com'],
    ['sam.lee+dogs@mail.example.co', 'email', 'sam.lee+dogs@mail.example.co'],
    ['sam @ example . com', 'email', 'sam@example.com'],
    ['sam (at) example (dot) com', 'email', 'sam@example.com'],
    ['sam at example dot com', 'email', 'sam@example.com'],
    ['sam at gmail', 'email', 'sam@gmail'],
    ['sám@éxample.com', 'email', 'sam@example.com'],
    ['https://example.com/book?x=1', 'url', 'example.com/book?x=1'],
    ['www.example.org', 'url', 'example.org'],
    ['see happy-paws.com.', 'url', 'happy-paws.com'],
    ['happypaws dot com', 'url', 'happypaws.com'],
    ['wa.me/15125550134', 'url', 'wa.me/15125550134'],
    ['I am on Instagram', 'socialMedia', 'instagram'],
    ['insta gram', 'socialMedia', 'instagram'],
    ["what's app", 'socialMedia', 'whatsapp'],
    ['i n s t a g r a m', 'socialMedia', 'instagram'],
    ['1nst4gr4m', 'socialMedia', 'instagram'],
    ['іnstаgrаm with Cyrillic letters', 'socialMedia', 'instagram'],
    ['𝓲𝓷𝓼𝓽𝓪', 'socialMedia', 'instagram'],
    ['my ig: mayapets', 'socialMedia', 'ig'],
    ['find us on signal', 'socialMedia', 'signal'],
    ['my snap is mayapets', 'socialMedia', 'snap'],
    ['@maya_pets', 'socialMedia', '@maya_pets'],
    ['Venmo is fine', 'payment', 'venmo'],
    ['v3nmo', 'payment', 'venmo'],
    ['cash app please', 'payment', 'cashapp'],
    ['use $mayapets', 'payment', '$mayapets'],
    ['you can pay me cash', 'payment', 'can pay me cash'],
    ['DM me', 'phrase', 'dm me'],
    ['text me directly', 'phrase', 'text me directly'],
    ['just call me', 'phrase', 'call me'],
    ['message me at home', 'phrase', 'message me at home'],
    ['we can do this outside the app', 'phrase', 'outside the app'],
    ['call me when you arrive', 'phrase', 'call me'],
    ['512 then 555 then 0134', 'phoneNumber', '5125550134'],
    ['five hundred twelve, five fifty five, oh one thirty four', 'phoneNumber', '5125550134'],
    ['5🐶1🐶2🐶5🐶5🐶5🐶0🐶1🐶3🐶4', 'phoneNumber', '5125550134'],
    ['1-800-555-DOGS', 'phoneNumber', '18005553647'],
    ['555-0134 ext. 12', 'phoneNumber', '5550134'],
    ['moc.elpmaxe@mas', 'email', 'sam@example.com'],
    ['s a m @ e x a m p l e . c o m', 'email', 'sam@example.com'],
    ['bit dot ly slash mayapets', 'url', 'bit.ly'],
    ['mayapets.dog/rates', 'url', 'mayapets.dog/rates'],
    ['v\ne\nn\nm\no', 'payment', 'venmo'],
    ['ⓥⓔⓝⓜⓞ', 'payment', 'venmo'],
    ['whts-app', 'socialMedia', 'whatsapp'],
    ['book me direclty', 'phrase', 'book me directly'],
    ['t e x t m e', 'phrase', 'textme'],
    ['por fuera de la app', 'phrase', 'por fuera'],
  ])('%s', (text, type, normalized) => {
    expect(scan(text).map((finding) => [finding.type, finding.normalized])).toContainEqual([type, normalized]);
  });
});

describe('leaves alone', () => {
  test.each([
    'That will be $1,200.50 for 14 days',
    'I can be there at 10:30, 12:15 or 5:45pm',
    'Between 9-10 am and 4-5 pm',
    'From 12/20/2024 to 01/03/2025',
    '1/10/24 - 1/15/24 works',
    'Booked 2024-12-25 10:00 to 2024-12-31 18:00',
    'Give 2.5 mg twice a day, then 100 ml water',
    'ZIP is 78701-1234',
    'We live at 12345 Oak St Apt 678, Austin TX 78701',
    'Gate code is 4821# and the alarm is 90210',
    'The lockbox code is 1234567',
    'Microchip 985112003456789',
    'Microchip 985 112 003 456 789',
    'Flight AA 1234 lands at 6:40',
    'Order #1234567 and order 5125550134',
    'One or two walks, three or four treats',
    'two dogs, one cat, five fish',
    'Feed at 7, 12, 17 and 22',
    'They call me crazy',
    'Text me when you get there',
    'Please send me a photo',
    'There is no signal in the basement',
    'Snap a photo of him please',
    'Meet me @ the park',
    'See you at home.me and the dog will wait',
    'He weighs 12.5 lbs. Com on over',
    'Can we cancel the walk?',
    'It is 5 pm me and Bob are home',
    'Call me if there is an emergency',
    'The vet will call me with results',
    'Please do not pay me in cash',
    'I do not have instagram',
    'We saw your ad on Facebook',
    'Can we chat later? The next door neighbour has a key',
    'I was on a Zoom call',
    'wassup kitty',
    '@Sam can you do Thursday?',
    'Yes.he ate everything.so proud',
    'Dr.Kim is in at 9',
    'BG 255 134 98 70 today',
    'that will be about 500-1000, or 250-1500',
    'weights 45 46 46 47 48',
    '10 20 30 40 50 jumping jacks',
    'Order 114-3941689-8772232',
    'Tracking 9400111899223197428490',
    'order no. 5551342',
    'take hwy 290 to 71 to 360',
    'at the server 192.168.1.100',
    '',
  ])('%s', (text) => {
    expect(scan(text)).toEqual([]);
  });
});

test.each([
  ['the span is that of the original text', 'héllo: ５１２-555-0134!', '５１２-555-0134'],
  ['a character that folds to several is covered whole', 'ﬃ sam@example.com', 'sam@example.com'],
])('%s', (_rule, text, covered) => {
  expect(scan(text).map(({ start, end }) => text.slice(start, end))).toEqual([covered]);
});

describe('allow list', () => {
  test.each([
    ['a number, however it is written', '+1 (512) 555-0134', 'call the vet: 512.555.0134'],
    ['a domain and all below it', 'vet.example.com', 'https://book.vet.example.com/now'],
    ['a domain of an address', 'example.com', 'desk@example.com'],
    ['a word', 'Facebook', 'we met on facebook'],
  ])('%s', (_rule, entry, text) => {
    expect(scan(text)).not.toEqual([]);
    expect(scan(text, { ...NO_RULES, allowList: [entry] })).toEqual([]);
  });

  test('does not let another domain in that merely ends alike', () => {
    const rules = { ...NO_RULES, allowList: ['example.com'] };
    expect(scan('evilexample.com', rules)).toHaveLength(1);
  });
});

test.each([
  ['the own words are found whole and in any case', 'Ask for ROVER today', ['rover']],
  ['not within another word', 'that was a rollover', []],
])('%s', (_rule, text, found) => {
  expect(scan(text, { ...NO_RULES, customWords: ['Rover'] }).map((finding) => finding.normalized)).toEqual(found);
});

test('a body is cut before the scan', () => {
  expect(typesOf(`${'a '.repeat(MAX_SCANNED_CHARS / 2)}sam@example.com`)).toEqual([]);
});

describe('laws', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom('512', '555', '0134', '-', ' ', '@', '.', 'com', 'five', 'dot', 'at', 'insta', '5️⃣', 'é'), {
        maxLength: 60,
      })
      .map((parts) => parts.join('')),
  );

  test('findings are in order, within the text, and never overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of scan(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('a phone number is found in any innocent surroundings, and gone after redaction', () => {
    const digits = fc.integer({ min: 100, max: 199 }).map((end) => `512-555-0${end}`);
    const words = fc.constantFrom('', 'Hello ', 'The dog ate at 9:30. ', 'I left $20 for you: ', 'Apt 4B, ');
    fc.assert(
      fc.property(words, digits, words, (before, phone, after) => {
        const text = `${before}${phone} ${after}`;
        const clean = redact(text, scan(text));
        expect(clean).toContain(REDACTION);
        expect(clean).not.toContain('555');
        expect(scan(clean)).toEqual([]);
      }),
    );
  });
});

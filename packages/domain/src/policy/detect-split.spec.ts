import { detectSplit } from './detect-split';

const RULES = { allowList: ['+12065550100'], customWords: [] };

test.each<[string, string[], string, string[], number[]]>([
  ['a number in two texts', ['512 555'], '0134 ok?', ['5125550134'], [0]],
  ['a number in three texts', ['my number: 512', '555'], '0134', ['5125550134'], [0, 1]],
  ['a number digit by digit', [...'512555013'], '4', ['5125550134'], [0, 1, 2, 3, 4, 5, 6, 7, 8]],
  ['earlier texts that have no part in it', ['hello', '512 555'], '0134', ['5125550134'], [1]],
  ['a number that is whole in the newest', ['hello'], 'it is 512-555-0134', ['5125550134'], []],
  ['a number that was whole before', ['it is 512-555-0134'], 'thanks', [], []],
  ['nothing at all', ['see you at 9'], 'ok, 2 dogs', [], []],
  ['pieces with words around them', ['first part is 512', 'second is 555'], 'and the end 0134', ['5125550134'], [0, 1]],
  ['pieces with talk between them', ['so its 512', 'haha wait', '555'], '0134', ['5125550134'], [0, 2]],
  ['spelled pieces', ['five one two', 'five five five'], 'oh one three four', ['5125550134'], [0, 1]],
  ['half a number and the other half', ['51255'], '50134', ['5125550134'], [0]],
  ['an address in three texts', ['kim.walks', 'at gmail'], 'dot com', ['kim.walks@gmail.com'], [0, 1]],
  ['a platform in two texts', ['ven'], 'mo is easier', ['venmo'], [0]],
  ['a phrase in pieces', ['text', 'me'], 'directly', ['text me directly'], [0, 1]],
  ['sentences that only follow each other', ['The vet said he would text'], 'me and Bob are home', [], []],
  ['an allowed number in pieces', ['call 206', '555'], '0100', [], []],
  ['times and counts in a row', ['eta 10 min', 'here at 7', '2 walks done'], '3 treats 1 nap', [], []],
  ['codes one after the other', ['gate 4471', 'alarm 2290'], 'garage 9041', [], []],
  ['no earlier texts', [], 'sam@example.com', ['sam@example.com'], []],
])('%s', (_rule, previous, text, found, earlier) => {
  const result = detectSplit(text, previous, RULES);
  expect(result.findings.map((finding) => finding.normalized)).toEqual(found);
  expect(result.earlier).toEqual(earlier);
});

test('offsets are those of the newest text', () => {
  const [finding] = detectSplit('0134 ok?', ['512 555'], RULES).findings;
  expect(finding).toMatchObject({ start: 0, end: 4 });
});

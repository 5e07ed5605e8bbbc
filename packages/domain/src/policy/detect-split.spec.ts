import { detectSplit } from './detect-split';

const RULES = { allowList: [], customWords: [] };

test.each<[string, string[], string, string[], number[]]>([
  ['a number in two texts', ['512 555'], '0134 ok?', ['5125550134'], [0]],
  ['a number in three texts', ['my number: 512', '555'], '0134', ['5125550134'], [0, 1]],
  ['a number digit by digit', [...'512555013'], '4', ['5125550134'], [0, 1, 2, 3, 4, 5, 6, 7, 8]],
  ['earlier texts that have no part in it', ['hello', '512 555'], '0134', ['5125550134'], [1]],
  ['a number that is whole in the newest', ['hello'], 'it is 512-555-0134', ['5125550134'], []],
  ['a number that was whole before', ['it is 512-555-0134'], 'thanks', [], []],
  ['nothing at all', ['see you at 9'], 'ok, 2 dogs', [], []],
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

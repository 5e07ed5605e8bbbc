import type { Detector, Hit } from '../hit';

/** Texting is what this channel is for: "text me when you arrive" is no invitation elsewhere. */
const ORDINARY_TEXT =
  '(?! (?:when|whenever|once|if|as|after|before|a|an|the|any|some|photos?|pics?|pictures?|updates?|how|that|back|here|to|with|every|until|tomorrow|tonight|and)(?!\\p{L}))';
const ORDINARY_CALL =
  '(?! (?:crazy|old|paranoid|picky|weird|silly|lucky|nuts|anxious|over|dramatic|mom|dad)(?!\\p{L}))';
const AWAY = 'direct(?:ly)?|privately|personally|offline|instead|outside|off';

const PATTERNS: readonly { rule: string; source: string }[] = [
  { rule: 'phrase.dm', source: '(?:dm|d m|(?<!\\d ?)pm|inbox) (?:me|us)|(?:in|into|to) my dms?|hmu|hit me up' },
  { rule: 'phrase.text', source: `(?:text|txt|sms) me${ORDINARY_TEXT}` },
  {
    rule: 'phrase.call',
    source: `(?<!(?:they|friends|people|kids|everyone|everybody|don't|dont|not|never|they all) )(?:call|ring|phone|facetime) me${ORDINARY_CALL}`,
  },
  { rule: 'phrase.message', source: `(?:message|msg|contact|reach|ping|write) me (?:at|on|${AWAY})` },
  { rule: 'phrase.email', source: '(?:e-?mail) me' },
  { rule: 'phrase.find', source: '(?:find|add|follow|friend) me (?:on|at)|look me up' },
  {
    rule: 'phrase.number',
    source:
      "my (?:personal |private |direct |own |real |new |other )?(?:cell|mobile|phone|personal|private|direct)?(?: ?number| ?cell| ?email| ?e-mail| digits) (?:is|'s)|here(?:'s| is) my (?:personal |cell |phone |private |direct )?(?:number|cell|email|e-mail)|(?:give|send|tell|share) me your (?:personal |cell |phone |private )?(?:number|cell|email|e-mail)|what(?:'s| is) your (?:personal |cell |phone |private )?(?:number|cell|email|e-mail)",
  },
  {
    rule: 'phrase.poaching',
    source: `(?:hire|book|pay|contact|reach|work with|deal with) (?:me|us) (?:${AWAY})|(?:outside|off) (?:of )?(?:the |this )?(?:app|platform|system)|(?:skip|avoid|bypass|cut out|without) the (?:app|agency|company|office|middle ?man|platform)|(?:work|book|go|deal) direct(?:ly)? with (?:me|you|her|him)`,
  },
];

const RULES = PATTERNS.map(({ rule, source }) => ({
  rule,
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'gu'),
}));

/** Words that invite somebody away from the business. */
export const detectPhrases: Detector = ({ text }) =>
  RULES.flatMap(({ rule, pattern }) =>
    [...text.matchAll(pattern)].map(
      (match): Hit => ({
        type: 'phrase',
        start: match.index,
        end: match.index + match[0].length,
        normalized: match[0],
        rule,
      }),
    ),
  );

import type { Detector, Hit } from '../hit';
import { findMentions, type Mention } from '../lexicon';
import { gapBetween, type ScanText, type Token, wordsAfter, wordsBefore } from '../tokens';
import { findHandles } from './social-handles';
import { AMBIGUOUS, OWN, PLATFORMS, RULES, set } from './social-names';

const NOT_AFTER = set('strength bars hill street st road rd of peppers drying dry peas fitness');

/** What may join the words of one phrase. */
const JOINT = /^(?:[ \n._|*~/-]| {2}| [~*|-] )$/;
/** Names that are no words when they stand backwards. */
const BACKWARDS = /^(?:ig|signal|messenger|discord|threads|whats)$/;
const SAFER = /^(?:signal|messenger|kik|discord|hangouts)$/;
const SHORT = /^(?:ig|snap|tg|kik|sc|discord)$/;
/** "Do you have signal?"; with a place behind it, it is the bars of the phone. */
const ASKS_FOR_SIGNAL = /(?:you|u|ya) (?:have|use|got|on) signal ?(?:\?|$)/;
/** "ig jess.walks": a name with a sign or a digit within it, right after. */
const HANDLE_AFTER = /^:? ?[\p{L}][\p{L}\d]*(?:[._#][\p{L}\d]{2,}|(?<=\p{L}{3})\d{2,})(?![\p{L}\d])/u;

function isMeant(scan: ScanText, { name, end, from, to }: Mention): boolean {
  const rule = RULES[name];
  const [before, first, last, after] = [scan.words[from - 1], scan.words[from], scan.words[to], scan.words[to + 1]];
  if (!rule || !first || !last || (scan.view === 'reversed' && !BACKWARDS.test(name))) return false;
  if (name === 'facetime' && /(?:ed|ing)$/.test(last.text)) return false;
  const gap = after ? gapBetween(scan, last, after) : scan.text.slice(end);
  if (/^ ?[@=]/.test(gap) || (/^ ?: ?@?$/.test(gap) && name !== 'x' && name !== 'line' && rule.own)) return true;
  if (
    /^(?:ig|tg)$/.test(name) &&
    after?.kind === 'word' &&
    /^[^\p{L}\p{N}.,!?;'")\s][^\p{L}\p{N}.,!?;]{0,3}$/u.test(gap)
  )
    return true;
  if (
    SAFER.test(name) &&
    /^ is (?:way |much |a lot |more |so )*(?:private|secure|safer|encrypted|easier|better for me)/.test(
      scan.text.slice(end, end + 40),
    )
  )
    return true;
  if (isSpelledOut(scan, first, last) || TOLD.test(scan.text.slice(end, end + 40)))
    return !TOLD.test(scan.text.slice(end, end + 40));
  if (scan.text.replace(/[?! .]/g, '') === name && /^(?:ig|tg|kik|discord|messenger)$/.test(name)) return true;
  if (name === 'signal' && ASKS_FOR_SIGNAL.test(scan.text.slice(Math.max(0, end - 24), end + 2))) return true;
  if (name === 'snap' && /👻 ?$/u.test(scan.text.slice(0, end - name.length))) return true;
  if (SHORT.test(name) && HANDLE_AFTER.test(scan.text.slice(end, end + 40))) return true;
  if (after && gap === ' ' && NOT_AFTER.has(after.text)) return false;
  const beyond = scan.words[to + 2]?.text ?? '';
  if (
    after?.text === 'me' &&
    /^(?:a|an|some|pics?|photos?|one|when|too|the|that|your|off|up|down|out|back)$/.test(beyond)
  )
    return false;
  if (/^(?:ig|tg)$/.test(name) && after?.kind === 'word' && /^ ?[-–=>~]{1,2} ?$/.test(gap)) return true;
  if (after && JOINT.test(gap) && rule.after.has(after.text)) return true;
  if (!before || !JOINT.test(gapBetween(scan, before, first))) return false;
  if (name === 'signal' && before.text === 'to') {
    return /^(?:move|switch|go|over|hop|come|moving|switching)$/.test(scan.words[from - 2]?.text ?? '');
  }
  if (rule.before.has(before.text)) return true;
  return (
    rule.own && OWN.has(before.text) && !(/^(?:snap|twitch|threads)$/.test(name) && /^(?:his|her)$/.test(before.text))
  );
}

/** "FB is so boring now". */
const TOLD =
  /^(?: app)? (?:is|was|has been|s)(?: (?:so|really|being|super|totally|all|just))* (?:boring|down|dead|weird|slow|trash|wild|annoying|glitching|crazy|broken|acting)(?![a-z])/;
/** "s n a p": who takes that trouble means the name. */
const isSpelledOut = (scan: ScanText, first: Token, last: Token): boolean =>
  scan.view === 'squeezed' &&
  last.end - first.start >= 4 &&
  (scan.ends[last.end - 1] ?? 0) - (scan.starts[first.start] ?? 0) > last.end - first.start;

const STORY = set(
  `saw seen found read heard posted post famous star celebrity model viral influencer worthy videos ad reviews review reel reels memes watch watching news said says group hoa couch
   mom dad sister brother friends neighbors people everyone someone somebody lost down coyote coyotes constantly glitching hacked bought sold marketplace listing
   kid kids grandma grandpa granny husband wife teenager teenagers scrolling scroll addicted trend trending dance dances challenge filter watches scrolls`,
);
/** "I don't have Instagram". */
const DENIED =
  /(?<!\p{L})(?:(?:don'?t|do not|didn'?t|doesn'?t|never) (?:have|use|do|like|trust|own|get)(?: an?| any)?|not on|no longer on|deleted(?: (?:her|his|my|their|our))?) $/u;
const INVITES =
  /(?<![\p{L}\d])(?:(?:find|add|look|search) (?:you|u|ya)|(?:can|could|may) be (?:found|reached)|me|my(?! (?:daughter|son|kids?|wife|husband|partner|mom|dad|sister|brother|neighbou?r|friend|cousin|dog|cat|vet|roommate|niece|nephew)(?!\p{L}))|mine|be friends|join|found (?:you|your|u|ur)|works?|better|easier|us|dm|dms|add|follow|handle|username|search|message|msg|msgs|hmu|contact|reach|talk|chat|text|hit|link|call|video (?:me|chat|call)|@[\p{L}\d_]+|mi|escribe\w*|busca\w*)(?![\p{L}\d])/u;

/** "Saw your ad on Facebook", "he is a star on Instagram": told, with no way to reach anybody. */
function isStory(scan: ScanText, { start, end }: Mention): boolean {
  if (DENIED.test(scan.text.slice(Math.max(0, start - 32), start))) return true;
  if (
    /^ (?:for|from) (?:mr|mrs|miss|ms|sir|king|queen)|^ (?:road|rd|street|st|avenue|ave|hill|lane|ln|drive|court)(?!\p{L})/u.test(
      scan.text.slice(end, end + 10),
    )
  )
    return true;
  if (TOLD.test(scan.text.slice(end, end + 40))) return true;
  const near = [...wordsBefore(scan, start, 8).reverse(), ...wordsAfter(scan, end, 4)];
  if (!near.some((word) => STORY.has(word.text))) return false;
  return !INVITES.test(near.map((word) => `${scan.text[word.start - 1] === '@' ? '@' : ''}${word.text}`).join(' '));
}

function toHit({ name, start, end }: Mention): Hit {
  return { type: 'socialMedia', start, end, normalized: name, rule: 'social.platform' };
}

const INITIALS =
  /(?<![\p{L}\d.])(?:i\.g|f\.b|i\/g|i-g(?= [a-z])|eye[ -]gee|eff[ -]bee|(?:wass?app?|wazz?app?|wh?uts? ?app?|wats ?app) me|on the gram|the gram(?= ?:)|friend requests?|google (?:chat|hangouts?|duo))(?![\p{L}\d])/gu;

const findInitials = ({ text }: ScanText): Hit[] =>
  [...text.matchAll(INITIALS)].map((match): Hit => {
    const normalized = match[0].replace(/[./ -]/g, '');
    return {
      type: 'socialMedia',
      start: match.index,
      end: match.index + match[0].length,
      normalized,
      rule: 'social.platform',
    };
  });

/** "What's app open on", a question about an app. */
const ASKS_WHICH = /^ (?:open|is|do|does|should|did|was|that|for|you|are|to use)(?![a-z])/;
const WORDLIKE = set('discord twitter sc pinterest wapp facetime');

/** "Discord between the cats", "insta-nap". */
const isPlainWord = (scan: ScanText, { start, end }: Mention): boolean =>
  WORDLIKE.has(scan.text.slice(start, end)) ||
  /^face ?tim(?:ed|ing)$/.test(scan.text.slice(start, end)) ||
  (scan.text.slice(start, end) === 'insta' &&
    /^(?:-[a-z]| ?(?:pot|cart|nap)(?!\p{L}))/u.test(scan.text.slice(end, end + 8))) ||
  (/^wh?ats? app$/.test(scan.text.slice(start, end)) && ASKS_WHICH.test(scan.text.slice(end, end + 10))) ||
  scan.text.slice(start, end) === 'next-door';

/** Names of platforms and handles. */
export const detectSocialMedia: Detector = (scan) => [
  ...findMentions(scan, PLATFORMS)
    .filter((mention) => !isPlainWord(scan, mention) && !isStory(scan, mention))
    .map(toHit),
  ...findMentions(scan, AMBIGUOUS)
    .filter((mention) => mention.from === mention.to && isMeant(scan, mention))
    .map(toHit),
  ...findHandles(scan),
  ...(scan.view === 'plain' ? findInitials(scan) : []),
];

import type { OptOutPhrase } from './opt-out-phrase';

const STOP = '(?:stop+|stpo?|sotp|quit|cease|discontinue|refrain from)';
const TEXTING = '(?:te?xt(?:ing|in)|messag(?:ing|in)|ms?ging|contacting|spamming)';
/** Needs one: a dog bothers the cat. */
const PESTERING =
  '(?:bothering|bugging|harassing|pestering|annoying|pinging|calling|emailing|writing(?: to)?|reaching out to|blowing up|hitting up)';
const TEXT = '(?:te?xt|message|msg|contact|bother|spam|write(?: to)?)';
const WAY = '(?:call|phone|e ?mail|text|message|contact|ring)';
const TEXTS =
  '(?:te?xts?|messages?|msgs?|sms|(?:te?xt|sms) (?:messages?|alerts?|reminders?|notifications?)|spam|contact(?:s|ing)?|communications?)';
const US =
  '(?:me|us|this (?:phone |cell )?number|this (?:phone|cell)|my (?:phone|cell|number)|(?:her|his|our|their) (?:phone|number|cell)|here|it)';
const SUCH =
  '(?:all|any|more|another|one more|any more|these|those|the|your|ur|such|of|further|future|additional|unwanted|automated|automatic|annoying|constant|endless|random|stupid|damn|marketing|promotional|promo|unsolicited)';
const MY_NUMBER =
  '(?:(?:my|this|our|the|his|her|their)(?: \\w+s)? (?:(?:phone |cell |mobile )?(?:number|phone|cell)|name|contact(?: info\\w*)?|info(?:rmation)?|details)(?: and (?:my )?(?:number|name|info|phone))?)';
const LIST =
  '(?:(?:(?:te?xt\\w*|mailing|contact|call|calling|marketing|sms|messag\\w+|email|distribution|subscriber) )?lists?|system|database|contacts?|phone|records?|everything|service|texts?|messages?|text messages|group text)';

/** A time, a condition or a thing: the wish is about that only, not about all texts. */
const ONLY =
  /^ (?:before|after|at|when|if|unless|until|till?|while|during|so|too|that|the|a|an|on|in (?!the future)|about|back|today|tonight|tomorrow|this (?:morning|afternoon|evening|week|early|late)|every|needed|necessary|photos?|pics?|pictures?|updates?|as|instead of|less|from (?:noon|\d)|for (?!any))\b/;
const FOR_A_WHILE =
  /^ (?:needed|necessary|today|tonight|yet|from (?!you|u|this|your|now)|from you (?:today|yet|since|tonight|all|this)|on|at|after|before|while|during|since|about|when|until|till?|came|come|have|so|shown|overnight|every|and|over|for|\w+ing)\b/;
const NOT_TEXTS =
  /^ (?:of|from) (?!(?:(?:all|your|the|any|further|future|these|this|receiving|getting) )*(?:te?xts?|messages?|sms|lists?|every\w*|communications?|contact|it|this|these|here|all|newsletter)(?:$| ))/;

const part = (body: string) => new RegExp(`\\b${body}\\b`);
const whole = (body: string) => new RegExp(`^(?:${body})$`);
const NOT_BEFORE =
  '(?<!\\b(?:dont|not|never|wont|cant|cannot|if you|did you|if u|did u|did they|didnt|didnt you|should i|can i|will you ever) )';
const PLEASE =
  '(?:(?:please|pls|plz|plse|just|kindly|now|can you|could you|will you|would you|ok|okay|hey|hi|yo|thanks|thx) )*';
const PLEASE_AFTER =
  '(?: (?:please|pls|plz|now|already|immediately|right|all|everything|thanks|thank you|thx|asap|stop))*';
const WRONG = '(?:the |a )?wrong (?:number|person)';

const STOPPING: readonly OptOutPhrase[] = [
  {
    rule: 'stopTexting',
    pattern: part(
      `${NOT_BEFORE}${STOP} (?:(?:calling|emailing) (?:and|or) )?(?:${TEXTING}(?: (?:and|or) \\w+ing)?(?: ${US}|$| please| now| already)|${PESTERING}(?: (?:and|or) ${TEXTING})? ${US})`,
    ),
    unless: ONLY,
  },
  {
    rule: 'ratherNot',
    pattern: part(
      `(?:(?:appreciate|prefer|wish|like|nice|great|grateful|thankful|better)\\b(?: \\w+){0,3} (?:stopped|quit|stop) ${TEXTING}|(?:prefer|rather|wish|like|can|could|would)(?: (?:i|you|u|to|if|it|that|please|much|really|all|guys)){0,3} not (?:to )?(?:${TEXT} (?:me|us)|be (?:texted|contacted|messaged)|(?:get|receive) (?:${SUCH} )*${TEXTS}))`,
    ),
    unless: ONLY,
  },
  {
    rule: 'stopTexts',
    pattern: part(`${NOT_BEFORE}(?:${STOP}|end|cancel|turn off|enough) (?:it )?(?:with |w )?(?:${SUCH} |my )*${TEXTS}`),
    unless: FOR_A_WHILE,
  },
  {
    rule: 'stopSending',
    pattern: part(
      `${NOT_BEFORE}${STOP} sending (?:(?:me|us|to me) )?(?:(?:${SUCH} )*${TEXTS}|stuff|things|notifications|alerts|these|this|anything)`,
    ),
    unless: /^ (?:before|after|at|when|while|during|so|about|of)\b/,
  },
  {
    rule: 'wantStopped',
    pattern: part(
      `(?:make|have|get|want|need|like) (?:${SUCH} )*(?:${TEXTS}|these|them) (?:to )?(?:stop|end|cease|stopped)|stop (?:getting|receiving) (?:${SUCH} )*${TEXTS}`,
    ),
    unless: ONLY,
  },
  {
    rule: 'bareStop',
    pattern: whole(
      `${PLEASE}(?:please|pls|plz|just|can you|could you) (?:stop+|stp)${PLEASE_AFTER}|${PLEASE}remove${PLEASE_AFTER}|stop (?:please|pls|plz|now|already|immediately|right now|all|everything|stop)${PLEASE_AFTER}`,
    ),
  },
  {
    rule: 'askedToStop',
    pattern: /\bcease and desist\b|\b(?:asked|told|telling|asking) (?:you|u|yall) (?:\w+ ){0,3}to stop$/,
  },
  {
    rule: 'keepTexting',
    pattern: part(`(?:you|u|yall) (?:guys |people )?keep (?:${TEXTING}|${PESTERING}) (?:me|us)`),
    unless: ONLY,
  },
];

const REFUSING: readonly OptOutPhrase[] = [
  {
    rule: 'doNotText',
    pattern: part(
      `(?:do not|dont|do nt|never)(?: you)?(?: ever| please| dare)? (?:(?:${WAY} )*${WAY} (?:or|and|nor) |${WAY} (?=${TEXT} (?:or|nor|and) ))?${TEXT}(?: (?:or|and|nor) ${WAY})*(?: ${US}| again| any ?more|$)`,
    ),
    unless: ONLY,
  },
  {
    rule: 'doNotSend',
    pattern: part(
      `(?:do not|dont|never)(?: ever| please)? send (?:(?:me|us) )?(?:(?:${SUCH} )*${TEXTS}|anything(?: else| more)?)`,
    ),
    unless: ONLY,
  },
  { rule: 'noMoreTexts', pattern: part(`no (?:more |further )*(?:${SUCH} )*${TEXTS}`), unless: FOR_A_WHILE },
  { rule: 'noTexting', pattern: whole(`${PLEASE}no (?:more )?${TEXTING}${PLEASE_AFTER}`) },
  {
    rule: 'wantNone',
    pattern: part(
      `(?:do not|dont|didnt|did not|no longer|never) (?:want|wanna|wish|need|care|ask|asked|like)(?: for)?(?: to)?(?: (?:get|receive|getting|receiving|see))? (?:(?:${SUCH} )*${TEXTS}|(?:these|this|those)(?: any ?more)?$)`,
    ),
    unless: FOR_A_WHILE,
  },
  {
    rule: 'wantNoContact',
    pattern: part(
      '(?:do not|dont|no longer) (?:want|wanna|wish|like) (?:you )?(?:to )?(?:(?:be )?on (?:this|your|the|any) list|be (?:contacted|texted|messaged|bothered)|hear from (?:you|yall|u)|(?:texting|contacting|messaging|bothering) me)',
    ),
    unless: ONLY,
  },
  { rule: 'noInterest', pattern: part(`not interested in (?:receiving |getting |your )*(?:${SUCH} )*${TEXTS}`) },
  {
    rule: 'doNotUse',
    pattern: part('(?:do not|dont|stop|never) (?:use|using) (?:this|my) (?:phone )?number(?:$| again| any ?more)'),
  },
  { rule: 'tiredOf', pattern: part(`(?:tired|sick|done|fed up) (?:of|with) (?:getting )?(?:${SUCH} )+${TEXTS}`) },
  {
    rule: 'unsubscribe',
    pattern:
      /\b(?:(?:be|get|been) unsubscribed|^unsubscribed(?= please|$)|unenroll|disenroll|unsub|unsubs?c?ri?be?|unsuscribe)\b/,
    unless: /^ (?:(?:\w+ )?from (?:\w+ )?e ?mails?|is|was|are|button|link|page)\b/,
  },
  {
    rule: 'optOut',
    pattern: part('(?:opt(?:ing)? (?:me |us |this number |my number )?out|optout)'),
    unless: NOT_TEXTS,
  },
];

const LEAVING: readonly OptOutPhrase[] = [
  {
    rule: 'takeMeOff',
    pattern: new RegExp(
      `\\b(?:(?:take|get|remove|delete|erase|drop|strike|pull|scrub|cancel|get rid of) (?:me|us|${MY_NUMBER})|^(?:please )?(?:remove|take off)(?= (?:from|your|list)))(?:$| (?:off|out|please|pls|now|immediately|asap|off of this|off this)(?:$| (?:please|now))|(?: (?:off|from|off of|out of))?(?: (?:of|the|this|that|your|ur|all|any|these|those|my))* ${LIST}(?! for\\b| on\\b))`,
    ),
  },
  {
    rule: 'wantRemoved',
    pattern: new RegExp(
      `\\b(?:(?:be|get) (?:removed|taken off|deleted)(?:$| (?:from|off)? ?(?:of )?(?:(?:this|these)$|(?:(?:the|this|your|all|these|any) )*${LIST}(?! for\\b)))|(?:have|like|want|need) ${MY_NUMBER} (?:removed|deleted|taken off)|(?:get|want|like|me) (?:off|out) (?:of )?(?:(?:the|this|your|these|those) )*(?:list|texts|messages|text thread)(?! for\\b)|(?:on|to) (?:your|the) do not (?:call|text|contact|disturb)\\b)`,
    ),
  },
  {
    rule: 'loseNumber',
    pattern: part(
      '(?<!\\b(?:you|u|did|not|dont|didnt) )(?:lose|forget|erase|delete) (?:my|this|our) (?:phone |cell )?(?:number|contact)',
    ),
    unless: /^ (?:for the|on the)\b/,
  },
  {
    rule: 'wrongNumber',
    pattern: whole(
      `(?:(?:sorry|hi|hey|hello|um|no|i think|i believe|im afraid|but|think) )*(?:(?:you|u|ya|youve|yall)(?: (?:must|all|have|got|ve|are|re|texted|texting|reached|messaged|messaging))* ${WRONG}|(?:(?:this is|its|thats|youre texting|youre messaging|ur texting) )?${WRONG})(?: (?:please|pls|dude|bro|buddy|pal|man|lady|sir|here|sorry|fyi|stop|lose it|again|bud).*)?`,
    ),
  },
  {
    rule: 'notTheirNumber',
    pattern:
      /\b(?:(?:no one|nobody) (?:here )?(?:by|with) that name|this is no longer (?:\w+ ){1,2}(?:number|phone)|this number (?:does not|doesnt|no longer) belongs? to)\b/,
  },
  {
    rule: 'leaveAlone',
    pattern: whole(
      `${PLEASE}leave (?:me|us) (?:\\w+ ){0,2}alone(?: .*)?|${PLEASE}(?:go away|get lost|buzz off|f off|fuck off|piss off|eff off)(?: (?:and .*|please|now|already))?`,
    ),
  },
  {
    rule: 'neverAgreed',
    pattern: part(
      `(?:never|didnt|did not) (?:sign up for|signed up for|subscribed? (?:to|for)|agreed? to|consent(?:ed)? to|asked? for) (?:${SUCH} |this )*(?:${TEXTS}|this|these|it)$`,
    ),
  },
  {
    rule: 'noConsent',
    pattern: part(
      `(?:(?:revok|withdraw|rescind|tak)(?:e|ing|n)?(?: back)? (?:my |all |any )*(?:consent|permission)|consent (?:is )?(?:revoked|withdrawn)|(?:do not|dont|no longer) consent to (?:(?:${SUCH} )*${TEXTS}|being (?:contacted|texted))|(?:not|dont|didnt|never) (?:have|give|gave|given) (?:you )?(?:my |any )?(?:permission|consent) to (?:text|message|contact))`,
    ),
  },
  {
    rule: 'spam',
    pattern: part(
      '(?:this is (?:spam|harassment)$|report(?:ed|ing)?(?: this| you| it)? as spam|(?:going to|gonna|will|ill|im|be) (?:be )?(?:report|reporting|block|blocking) (?:you|this number))',
    ),
  },
];

export const ENGLISH_OPT_OUTS: readonly OptOutPhrase[] = [...STOPPING, ...REFUSING, ...LEAVING];

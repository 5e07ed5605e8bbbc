import { OFFER_CONCEPTS } from './offer-concepts';

/** What a sentence may speak of. Several of them together are an invitation, whatever words lie between. */
export type Concept = keyof typeof CONCEPTS;

const FILL = '(?:[a-z]+ ){0,3}';
const SLACK =
  '(?:the|a|an|that|this|those|these|any|all|their|your|our|my|its|his|her|paying|pay|having|going|go|through|thru|using|use|to|for|of|on|in|with|via|booking|book|service|app|platform|company|agency|extra|big|whole|official|it|everything|business|them being|silly|stupid)';
const BUSINESS =
  '(?:apps?|application|agency|company|service|platform|site|website|portal|snout|office|boss|manager|fees?|commissions?|service fees?|cut|markup|them|online|middle ?(?:man|men|person|people))';
const PERSON = '(?:me|myself|ourselves)';

/** Each is looked for in flat text: one blank between words, no apostrophes. */
export const CONCEPTS = {
  ...OFFER_CONCEPTS,
  /** "Skip the app", "no need to go through the agency", "without those fees". */
  dodge: `(?:skip|skipping|avoid|avoiding|bypass|bypassing|dodge|dodging|ditch|ditching|without|around|circumvent|instead of|rather than|w o|no need (?:to|for)|(?:dont|doesnt|not|never) (?:(?:even|really|have to|need to|gotta|want to|wanna) )*(?:book|pay|use|hire|schedule|go|need|bother|do)|save (?:on|yourself)|not (?:through|thru|via|using|on)) (?:${SLACK} ){0,4}${BUSINESS}`,
  /** "Book me", "come straight to me", "do it with me". */
  deal: `(?:book|hire|ask|pay|come|go|deal|work|stay|stick|arrange|schedule|sit|use|contact|call|text|message|reach|find|tell|let|choose|pick|keep|booked|hiring|booking|paying|deals?) (?:it |this |that |them |him |her |walks? |sits? |visits? |stuff |things )?(?:up )?(?:straight |right |directly |direct )?(?:with |to |for |through |thru |on )?${PERSON}`,
  /** "For less", "knock off five", "cut you a deal". */
  cheaper:
    '(?:cheaper|discount(?:ed)?|(?:for|charge|charge you|cost you|pay) less(?! than| time)|(?:better|lower|good|great|special|friend|friends and family|sweet) (?:rate|price|deal)|cut (?:you|u|ya) a (?:deal|break)|(?:give|make|do|get) (?:you|u|ya) a (?:deal|discount|break)|knock (?:off )?[$]?\\d+|[$]?\\d+ (?:bucks |dollars |percent )?(?:off|less)|\\d+% (?:off|less)|save (?:you |u |us |both )*(?:some |a lot of |a bit of )?(?:money|cash|bucks|[$]?\\d+)|keep (?:the whole|all of|100|more of)|half (?:price|the (?:price|cost|money|rate)|of what)|(?:do|take|walk|sit|come|charge|watch)(?: [a-z]+){0,3} for half(?! (?:an?|hour|day|the|days|hours)))',
  /** Nobody else takes part. */
  alone:
    '(?:directly|privately|independently|ourselves|on the side|on the low|under the radar|off the (?:record|books|clock)|just (?:us|you and me|you and i|the two of us|me and you|between us)|between (?:us|you and me|ourselves|the two of us)|on my own time|on our own|freelance|in private|by myself|one on one)',
  arrange:
    '(?:arrange|organi[sz]e|settle|sort|agree on|set up|work out|work something out|work it out|figure something out|come up with) (?:[a-z]+ ){0,3}(?:next one|next ones|next (?:walk|sit|visit|stay|trip)s?|future|something|some ?thing|a deal|a price|a rate|prices?|payment|deal|walks|visits|sits)',
  somethingOut:
    'work (?:something|a deal|things|it|this) out|sort (?:something|it|this|things) out|figure something out',
  cancel:
    '(?:cancel|cancell?ing|decline|undo|drop) (?:it|this|that|the|your|my|on|through|booking|and)(?! (?:visit|walk) (?:today|tomorrow))',
  theirCut: `(?:they|app|company|agency|platform|snout|office|service|boss|site) (?:[a-z]+ ){0,2}(?:take|takes|taking|keep|keeps|charge|charges|get|gets|pocket|pockets|skim|skims|steal|steals) (?:[a-z]+ ){0,3}(?:\\d+ ?%|\\d+ percent|cut|percent|percentage|fee|fees|commission|half|third|share|chunk|slice|most)`,
  leaving: `(?:leaving|leave|quitting|quit|left|going|go|starting|opening|launching|done (?:with|at)|moving on from|parting ways with|started|opened|launched) ${FILL}(?:company(?! (?:car|phone|van|laptop|key))|agency|business|team|snout|independent|solo|freelance|on my own|out on my own|my own (?:thing|company|business|service|clients?)|app|platform)`,
  keep: '(?:to |and )stay with|(?:stay|come|stick|switch|continue|sign up|go|move) (?:on |along |over )?with me|(?:love|like|want|happy|hope|hoping|able|glad) to (?:keep|still|continue)|keep (?:walking|sitting|watching|seeing|you|caring|looking|taking)|take (?:you|your|him|her|them) (?:with me|along)|still (?:walk|sit|watch|see|care|take)|want me|need me|follow me|as (?:a client|my client|clients)',
  mine: '(?:my|our) (?:own |side |little |personal |private )+(?:pet |dog |cat |dog walking |pet sitting |walking |sitting |grooming |boarding )*(?:business|company|gig|hustle|service|rates?|clients?|prices?)',
  forYou: `(?:do|doing|walk|sit|watch|board|come|take care|look after|help|be there|stay) (?:[a-z]+ ){0,4}for (?:you|u|ya|yall|us)`,
  future:
    '(?:next time|in (?:the )?future|from now on|going forward|moving forward|for future|after this|next (?:booking|one|trip|month))',
  /** "This number is masked", "not my real one". */
  masked:
    '(?:masked|fake|proxy|forwarding|temporary|hidden|relay|burner|work|business|app) (?:number|one|line)|(?:number|line|chat|this) is (?:just |only )?(?:a )?(?:masked|fake|temporary|monitored|recorded|hidden|not real)',
  ownNumber:
    '(?:my|mine|your|the) (?:real|own|actual|true|direct|personal|private|other) (?:one|number|cell|phone|line)',
  cash: '(?:leave|bring|pay|pays|give|have|hand|slip|in|with|take) (?:me |you |us |her |him |the |some |it |just )*(?:cash|money|check|envelope)',
  dealWithYou:
    '(?:hire|hiring|book|booking|pay|paying|use|using|work with|deal with|go with|employ|come to|get|have|keep) (?:you|u|ya|her|him)',
  /** "Less than they do", "rather than the agency". */
  thanThem: `(?:than|instead of|rather than|compared to|versus|vs) (?:(?:what|how|paying|with|through|to|the|this) ){0,3}(?:agencys?|companys?|app|platforms?|they|them|theirs|snout|office|business|(?:you|we) (?:pay|give|are paying) (?:to )?(?:them|the [a-z]+|snout))`,
  price: '(?:charge|charging|charged|price|prices|priced|rates?|fees?|costs?|pay|paying)',
  talk: '(?:talk|talking|speak|speaking|chat|chatting|discuss|continue|communicate|communicating|connect|text|texting|message|messaging|conversation|contact|reach|call|write)',
  aside: '(?:directly|privately|in private|offline|one on one|on the side)',
  /** Somebody's own number, in any sentence: see what excuses it. */
  aNumber: `(?:my|your|ur|a direct|another direct) (?:(?:personal|private|direct|own|real|actual|other|home|cell|mobile|phone|new|second|regular) )*(?:number|digits)(?! ?(?:[0-9]{1,3}(?![0-9])|one))`,
  aCell:
    '(?:have|use|got|want|take|try|need|text|get|give) (?:my|your|ur) (?:personal |own |private |real )?(?:cell|mobile)(?! (?:to|for|died|phone charger|charger|case))',
  whichNumber:
    '(?:what|which) (?:number|phone|email|line|other number)(?: [a-z]+){0,3} (?:reach|call|text|contact|get)',
  toNumber:
    '(?:text|call|message|msg|sms|texts|calls|photos?|pics?|it|them)(?: me| us)? (?:on|to|at|via) (?:my|your|ur|the) (?:(?:personal|private|direct|own|real|actual|other|home|mobile|phone|second|cell) )*(?:cell|cellphone|(?<=(?:own|real|personal|private|other|actual) )phone|number)(?! (?:pad|one))',
  numberLeft:
    '(?:text|call|use|ring|dial|save|message) (?:the|that|this) (?:other )?(?:number|cell) (?:on my card|i (?:left|gave|wrote|put|sent))|number (?:on|in) the [a-z]+ is mine',
  withoutThem:
    '(?:without|minus) (?!me |us |him |her |you |it )(?:the )?[a-z]+ (?:being |getting |even |ever )?(?:involved|knowing|finding out|taking (?:a|their))',
  hush: '(?:nobody|no one)(?: else)?(?: (?:at|in|from) (?:the )?[a-z]+)? (?:needs? to|has to|will|would|should|gotta)(?: ever)? (?:know|find out|hear)',
  ownDeal:
    '(?:our|your|my) own (?:private )?(?:arrangements?|deal|agreement|terms|contract|booking)|(?:private|side|separate) (?:arrangements?|deal|agreement)',
  ownWork:
    '(?:do|doing|offer|offering) (?:this|it|these|walks|walking|sitting|visits|boarding)(?: [a-z]+){0,2} (?:on my own|by myself|for myself|independently|solo)(?: too| also| as well| now)',
  /** "When I leave", "after I quit". */
  onceGone:
    '(?:when|once|after|before|if|since) (?:i|ive|im) (?:leave|quit|left|gone from|done|quitting|leaving|go independent|go solo)(?! (?:for|the|on|at|him|her|them|town|in|by|to|home|early|today|tomorrow|work|giving))',
  wish: '(?:love|like|want|happy|hope|hoping|able|glad) to (?:keep|still|continue)|come find me|find me|look for me',
  myPrice: '(?:id|ill|i would|i will|i can|i could) (?:do|charge|take|ask|come)(?: [a-z]+){0,3} [$]?\\d+',
  evade: `(?:bypass|bypassing|circumvent|dodge|dodging|ditch|ditching) (?:${SLACK} ){0,4}${BUSINESS}(?! (?:photos?|notes?|report))`,
  offerSelf: '(?:be|become|as|stay) (?:your|our|ur) (?:[a-z]+ ){0,2}(?:walker|sitter|groomer|person|girl|guy)',
  open: '(?:im|i am|were|we are|id be|we would be|are you|would you be) (?:totally |always |also |very )?(?:open|down|game|happy|cool|ok|willing)',
  /** "They can see this": who says so wants to speak where they cannot. */
  watched:
    '(?:chat|app|messages?|texts?|conversation|thread) (?:is|are|gets?) (?:being |all )?(?:monitored|watched|recorded|tracked|read by)|(?:they|agency|company|office) (?:can |will |all |might )*(?:see|sees|read|reads|monitor|monitors) (?:everything |all |what )?(?:we (?:write|say|text|send)|(?:these|our|the|all|this) (?:messages|texts|chats?|conversations?))|delete (?:this|these|my|our|the) (?:messages?|texts?|chat|thread)(?: please| pls)? (?:after|once|when)',
  dontTell:
    '(?:dont|do not|never) (?:ever )?(?:let|tell) (?:them|anyone|anybody|management|the (?:agency|company|office|boss|owner))(?: [a-z]+){0,3} (?:i (?:offered|asked|gave|told|said|texted|called)|we (?:talked|spoke|texted|discussed))',
} as const;

const OFFICIAL =
  /(?<![a-z])(?:vets?|clinic|hospital|groomers?|office|doorman|concierge|front desk|on file|tag|tags|collar|chip|microchip|profile|binder|account|apartment|house|unit|poison|insurance|emergency|emergencies|lockouts?|maintenance|support|neighbou?rs?|number (?:one|1|two|of)|alarm|gate|plumber|trainer|landlord|the same|listed|changed|(?:cant|cannot|wont|not|dont|shouldnt|never)(?: to| allowed to)? (?:share|give|send|hand))(?![a-z])/;

interface Frame {
  rule: string;
  all: readonly [Concept, Concept?];
  /** What the thought may not speak of. */
  unless?: RegExp;
}

/** Concepts that say it, alone or together, in any order, within one sentence. */
export const FRAMES: readonly Frame[] = [
  { rule: 'frame.past_the_business', all: ['dodge', 'deal'] },
  { rule: 'frame.past_the_business', all: ['dodge', 'alone'] },
  { rule: 'frame.past_the_business', all: ['dodge', 'cheaper'] },
  { rule: 'frame.past_the_business', all: ['dodge', 'arrange'] },
  { rule: 'frame.past_the_business', all: ['dodge', 'forYou'] },
  { rule: 'frame.past_the_business', all: ['dodge', 'cash'] },
  { rule: 'frame.past_the_business', all: ['dodge', 'future'] },
  { rule: 'frame.cheaper', all: ['cheaper', 'deal'] },
  { rule: 'frame.cheaper', all: ['cheaper', 'alone'] },
  { rule: 'frame.cheaper', all: ['cheaper', 'cancel'] },
  { rule: 'frame.cheaper', all: ['cheaper', 'mine'] },
  { rule: 'frame.alone', all: ['arrange', 'alone'] },
  { rule: 'frame.alone', all: ['somethingOut', 'alone'] },
  { rule: 'frame.alone', all: ['forYou', 'alone'] },
  { rule: 'frame.alone', all: ['cancel', 'deal'] },
  { rule: 'frame.alone', all: ['cancel', 'cash'] },
  { rule: 'frame.cut', all: ['theirCut', 'deal'] },
  { rule: 'frame.cut', all: ['theirCut', 'alone'] },
  { rule: 'frame.cut', all: ['theirCut', 'cheaper'] },
  { rule: 'frame.cut', all: ['theirCut', 'cash'] },
  { rule: 'frame.leaving', all: ['leaving', 'keep'] },
  { rule: 'frame.leaving', all: ['leaving', 'deal'] },
  { rule: 'frame.leaving', all: ['leaving', 'cheaper'] },
  { rule: 'frame.mine', all: ['mine', 'deal'] },
  { rule: 'frame.mine', all: ['mine', 'keep'] },
  { rule: 'frame.leaving', all: ['onceGone', 'wish'] },
  { rule: 'frame.number', all: ['masked', 'ownNumber'] },
  { rule: 'frame.number', all: ['aNumber'], unless: OFFICIAL },
  { rule: 'frame.number', all: ['aCell'], unless: OFFICIAL },
  { rule: 'frame.number', all: ['whichNumber'], unless: OFFICIAL },
  { rule: 'frame.number', all: ['toNumber'], unless: OFFICIAL },
  { rule: 'frame.number', all: ['numberLeft'], unless: OFFICIAL },
  { rule: 'frame.aside', all: ['talk', 'aside'], unless: OFFICIAL },
  { rule: 'frame.past_the_business', all: ['thanThem', 'deal'] },
  { rule: 'frame.past_the_business', all: ['thanThem', 'dealWithYou'] },
  { rule: 'frame.past_the_business', all: ['thanThem', 'price'] },
  { rule: 'frame.past_the_business', all: ['dealWithYou', 'alone'] },
  { rule: 'frame.past_the_business', all: ['dodge', 'dealWithYou'] },
  { rule: 'frame.hush', all: ['withoutThem'], unless: OFFICIAL },
  { rule: 'frame.hush', all: ['hush'] },
  { rule: 'frame.hush', all: ['watched'] },
  { rule: 'frame.hush', all: ['dontTell'] },
  { rule: 'frame.cut', all: ['theirCut', 'myPrice'] },
  { rule: 'frame.past_the_business', all: ['evade'] },
  { rule: 'frame.past_the_business', all: ['dodge', 'offerSelf'] },
  { rule: 'frame.past_the_business', all: ['dodge', 'open'] },
  { rule: 'frame.alone', all: ['ownDeal'] },
  { rule: 'frame.mine', all: ['ownWork'] },
  { rule: 'frame.past_the_business', all: ['dodge', 'somethingOut'] },
  { rule: 'frame.past_the_business', all: ['uninvolved', 'agreement'] },
  { rule: 'frame.past_the_business', all: ['uninvolved', 'money'] },
  { rule: 'frame.past_the_business', all: ['uninvolved', 'deal'] },
  { rule: 'frame.past_the_business', all: ['uninvolved', 'dealWithYou'] },
  { rule: 'frame.past_the_business', all: ['uninvolved', 'bothGain'] },
  { rule: 'frame.past_the_business', all: ['uninvolved', 'somethingOut'] },
  { rule: 'frame.past_the_business', all: ['unbookedThere', 'selfAct'] },
  { rule: 'frame.past_the_business', all: ['unbooked', 'stillCome'] },
  { rule: 'frame.past_the_business', all: ['cancelThere', 'selfAct'] },
  { rule: 'frame.past_the_business', all: ['dodge', 'bothGain'] },
  { rule: 'frame.cut', all: ['theirCut', 'bothGain'] },
  { rule: 'frame.alone', all: ['bothGain', 'alone'] },
  { rule: 'frame.alone', all: ['bothGain', 'straightTo'] },
  { rule: 'frame.alone', all: ['straightTo', 'money'], unless: OFFICIAL },
  { rule: 'frame.alone', all: ['straightTo', 'future'] },
  { rule: 'frame.alone', all: ['straightTo', 'dodge'] },
  { rule: 'frame.alone', all: ['betweenUs', 'money'] },
  { rule: 'frame.alone', all: ['betweenUs', 'aSum'] },
  { rule: 'frame.alone', all: ['betweenUs', 'ownClients'] },
  { rule: 'frame.alone', all: ['betweenUs', 'stillCome'] },
  { rule: 'frame.mine', all: ['ownClients'] },
  { rule: 'frame.later', all: ['meetAgain', 'afterEnd'], unless: OFFICIAL },
  { rule: 'frame.aside', all: ['otherWay'], unless: OFFICIAL },
  { rule: 'frame.find', all: ['onTheNet'] },
  { rule: 'frame.number', all: ['leftCard'], unless: OFFICIAL },
  { rule: 'frame.past_the_business', all: ['middleman'] },
  { rule: 'frame.cheaper', all: ['cheaperWay'] },
  { rule: 'frame.number', all: ['notMine', 'ownNumber'] },
  { rule: 'frame.past_the_business', all: ['unbooked', 'comeAsk'] },
  { rule: 'frame.past_the_business', all: ['unbooked', 'payYou'] },
  { rule: 'frame.past_the_business', all: ['unbookedThere', 'payYou'] },
  { rule: 'frame.cut', all: ['theirShare', 'ofPay'] },
  { rule: 'frame.cut', all: ['iGet', 'ofPay'] },
  { rule: 'frame.alone', all: ['justUs', 'money'] },
  { rule: 'frame.alone', all: ['dayOff', 'cheaper'] },
  { rule: 'frame.alone', all: ['dayOff', 'aSum'] },
  { rule: 'frame.alone', all: ['justUs', 'aSum'] },
  { rule: 'frame.alone', all: ['justUs', 'cheaper'] },
  { rule: 'frame.alone', all: ['justUs', 'bothGain'] },
  { rule: 'frame.alone', all: ['justUs', 'saveMuch'] },
  { rule: 'frame.leaving', all: ['quitting', 'goOn'] },
  { rule: 'frame.leaving', all: ['ownSoon', 'goOn'] },
  { rule: 'frame.leaving', all: ['ownSoon', 'wish'] },
  { rule: 'frame.leaving', all: ['ownSoon', 'keep'] },
  { rule: 'frame.leaving', all: ['quitting', 'stillCome'] },
  { rule: 'frame.leaving', all: ['quitting', 'keep'] },
];

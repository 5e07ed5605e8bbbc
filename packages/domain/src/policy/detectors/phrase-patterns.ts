import type { ViolationSeverity } from '../../shared/vocabulary';

export interface PhraseRule {
  rule: string;
  severity: ViolationSeverity;
  /** Alternatives, each a piece of a regular expression over folded text with one blank between words. */
  ways: readonly string[];
}

const NOUN =
  '(?:number|num|nbr|cell|cellphone|cell phone|mobile|phone|phone number|line|landline|digits|e-?mail|address|contact|contact info|info|details|contact details|socials?)';
const KIND =
  '(?:personal|private|direct|own|real|actual|other|home|cell|mobile|phone|new|second|work|regular|normal|google voice)';
const SOMEBODY = '(?:me|us|her|him|you|u|ya)';
const AWAY =
  '(?:direct(?:ly)?|straight|privately|personally|private|independently|offline|on the side|on the low|on the dl|under the table|one on one|1 on 1|separately|yourself)';
const _FIRM =
  '(?:app|apps|application|platform|system|company|agency|business|office|site|website|service|portal|thread|boss|owner|manager|management|middle ?man|middle ?woman|admin|team|snout|booking system|number)';
const THE = '(?:the |this |that |our |your |my |any )?';

/** Texting is what this channel is for: "text me when you arrive" is no invitation elsewhere. */
const ORDINARY_TEXT =
  "(?! ?(?:when|whenever|once|if|as|after|before|a|an|the|any|anything|some|your|ur|photos?|pics?|pictures?|updates?|how|that|back|here|to|with|every|until|till|tomorrow|tonight|and|so|or|asap|when[ ']?s|first|right|later|in|by|during|about|around|thru|through|for|again|this|what|which|where|whether|pls|please|plz|ok|tho|though|cuando|si|know|w/|anytime if)(?![\\p{L}]))";
/** "Call me crazy" and "call me if he is sick" are none; what may follow an invitation is a time, a place, or nothing. */
const INVITED_CALL =
  '(?= ?(?:[^\\p{L}\\d ]|$|\\d)| (?:at|on|when|wen|whenever|once|as|after|before|b4|back|later|l8r|tomorrow|tmrw|tmw|tn|2nite|2night|tonight|today|asap|now|please|pls|plz|anytime|any|sometime|some|direct|directly|personally|privately|instead|so|and|or|in|from|this|next|right|first|real|quick|for|about|to|thru|through|via|w|with|ok|okay|soon|maybe|i|ill|we|well|ur|then|cuz|because|bc|until|till|around|up|again|here|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lol|thx|thanks|rather|early|late|during|between|by (?:phone|cell)|outside|off|out|no|not|my|ahead|a bit)(?!\\p{L}))';

/** Words that invite somebody away from the business. Each is tried at the start of a word. */
export const ENGLISH_PHRASES: readonly PhraseRule[] = [
  {
    rule: 'phrase.dm',
    severity: 'warning',
    ways: [
      "dm (?:for|if|to (?:book|ask)|anytime)(?! (?:the|a|your|my|his) )|dms (?:are )?(?:always )?open|(?:dm|d m|d m\\.|dee em|dms|dm'd|(?<!\\d ?)pm|inbox|p m) (?:me|us|em to me)",
      "(?:in|into|to|my|check|open|via|by|through|per) (?:my |your |ur |the )?dm'?s?",
      '(?:send|shoot|slide|drop) (?:me |us )?(?:a |in |into |in my |into my |my )*dms?|hmu|h m u',
      'hit (?:me|us) (?:up|back up)|hit my (?:line|cell|phone|dms?|number)|holl(?:a|er) at me',
      'hollaback',
    ],
  },
  {
    rule: 'phrase.text',
    severity: 'warning',
    ways: [
      `(?<!(?:not|never|didnt|didn't|to not|can't|cant|anyone|nobody|no one|will|'ll) )(?:text|txt|txtt|sms|imessage|txting) (?:me|us|mee)${ORDINARY_TEXT}`,
    ],
  },
  {
    rule: 'phrase.text',
    severity: 'block',
    ways: [
      `(?:text|txt|message|msg|call|ring|ping|contact|reach|get|try|email|hit) ${SOMEBODY} (?:@|at|on|over|via|thru|through|from) (?:my |your |a |her |his |the )*(?:${KIND} )*(?:${NOUN}|this number|this one|that number|home|work)`,
      `(?:text|txt|call|ring|ping|dial|try|hit up|use|message|msg) (?:my|her|his|our) (?:${KIND} )*${NOUN}`,
      `(?:text|txt|message|msg|call|contact|reach|reach out|talk|chat|communicate|write|email)(?: to)? (?:${SOMEBODY} )?(?:${AWAY}|instead|outside of here|elsewhere|somewhere else)`,
    ],
  },
  {
    rule: 'phrase.call',
    severity: 'warning',
    ways: [
      `(?:call|cal|kall|cll|ring|phone|facetime|face time|buzz|dial) (?:me|us|mee)(?<!(?:ring|buzz) (?:me|us)(?= (?:in|(?:at|from|through|via) (?:the )?(?:gate|box|door|lobby|front|downstairs|intercom|keypad|callbox))(?!\\p{L})))${INVITED_CALL}`,
      '(?:give|gimme|giv) (?:me|us)? ?(?:a |an )?(?:quick |phone )?(?:call|ring|buzz|shout on|bell)(?! ?(?:if|the office)(?!\\p{L}))',
    ],
  },
  {
    rule: 'phrase.message',
    severity: 'block',
    ways: [
      '(?:message|msg|contact|reach|ping|write|reach out to|get (?:a )?hold of|find) (?:me|us) (?:at|on|over|via|through)(?! ?(?:the (?:weekend|phone)|(?:the|this|our|your) (?:app|portal|thread|platform|system|site|number)|time|once|any|work|home|this (?:thread|app|number)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|here)(?!\\p{L}))',
      `(?:message|msg|contact|reach|ping|write) (?:me|us) ${AWAY}|(?:message|msg|write) me at home`,
    ],
  },
  {
    rule: 'phrase.email',
    severity: 'block',
    ways: ['(?:e-?mail|e mail) (?:me|us)(?! ?(?:the invoice|a receipt|the receipt)(?!\\p{L}))'],
  },
  {
    rule: 'phrase.find',
    severity: 'block',
    ways: [
      '(?:follow|like|check out|visit|see|google|look up|look at|search|search for|browse) my (?:page|profile|website|site|name|business|listing|reviews|blog|portfolio|socials?)',
      'my (?:own )?(?:website|web page|webpage|online profile|listing) (?:is|has|with|at|on)|(?:have|made|built) (?:a|my own) website',
      '(?:find|add|follow|friend|look up|search|search for) (?:me|us) (?:on|at|there|up|under|as|by)(?! (?:the|a|our|your|my|home|work|noon|\\d))',
      'add me(?! (?:to|in|down|for|at|a|an|another|some|one|back (?:to|on)) )|look (?:me|us) up',
      'follow me(?: (?:back|there|online|@|for (?!(?:a (?:sec|second|min|minute|bit)|one|the)(?!\\p{L}))[a-z]+)| ?(?:$|[!,]))',
      'find (?:me|us) online',
    ],
  },
  {
    rule: 'phrase.number',
    severity: 'block',
    ways: [
      '(?:best|good|better|direct) number (?:to|for|where)|(?:a|another|your|any) number (?:to|i can|we can|where i can) (?:reach|call|text|contact)',
      '(?:best|easiest) way to (?:reach|contact|text|call) (?:you|me|her|him) (?:direct|directly|privately|outside|personally)',
      '(?:txt|text|send|give|msg|dm) (?:me |us )?(?:your|my) (?:number|cell|digits)',
      `(?:my|mi) (?:${KIND} )*(?:number|cell|digits|mobile|phone number|e-?mail|email address)(?: number| phone)? ?(?:is|'s|=|:|es)(?! (?:on (?:file|the (?:account|contract|form|invoice|profile|tag|collar|list)|his|her)|in (?:the|your) (?:app|system|profile|file|account)|the same|listed|with|posted|off|dead|dying|acting|broken|charging|lost|about to|almost|at (?:home|\\d)|not|out|down|glitching|and|still|being|blowing|saved)(?!\\p{L}))`,
      '(?:my|your) (?:own )?(?:personal|private|direct|real|actual) (?:number|cell|phone|line|mobile|contact|e-?mail)',
      '(?:have|got|is there|give me|want|need|use|try|on|at|call|get) (?:a|an|your|my|the) (?:direct|personal|private) (?:line|number|cell|phone|mobile)',
      `(?:save|take|take down|keep|use|add|store|write down|jot down|grab|get) (?:my|this|her|his|our) (?:${KIND} )*(?:number|cell|digits|contact info|e-?mail)(?! (?:for|from) the (?:vet|office))`,
      `here(?:'s|s| is|z) (?:my|mine|our) (?:${KIND} )*${NOUN}`,
      `(?:give|gives?|send|text|shoot|share|pass|slip|drop|leave|get|gimme|hand) (?:you |u |me |us |him |her )?(?:my|your|ur|her|his) (?:${KIND} )*(?:number|cell|digits|mobile|phone number|e-?mail(?: address)?|contact info|personal info|socials?)(?! (?:for|from) the)`,
      `(?:i'?ll|let me|i can|i could|wanna|want me to) (?:give|send|text|share|pass) (?:you |u )?my (?:${KIND} )*(?:number|info|contact|cell)`,
      `(?:what's|whats|what is|whts|wats|may i have|can i (?:have|get|grab)|could i (?:have|get)|do you mind sharing|got|is this|this) (?:ur|your|my) (?:${KIND} )*(?:number(?! (?:of|one|1|two|2))|cell|digits|e-?mail|insta|phone number|personal)`,
      '(?:exchange|swap|trade|switch) (?:phone |cell |our |personal )*(?:numbers|contacts|contact info|info|digits|e-?mails)',
      "(?:have|get|got) each other'?s? (?:number|numbers|cell|contact|info)",
      "(?:not|isn't|isnt) (?:my|this) (?:business|work|app) (?:number|line)",
      '(?:wrote|left|put|leaving|leave|taped|stuck|included|gave (?:you|him|her)) (?:you )?(?:a note with )?(?:my|a note with my) (?:phone )?(?:number|digits|contact info|e-?mail address|business card)(?! (?:with|at|on file|in the (?:app|system)))',
      'for my (?:phone )?(?:number|contact info|digits|business card)',
      '(?:on|over|use|using|through|via|to|from our|from my|from your) (?:a |an |our |my |your )?(?:different|another|regular|own|personal|private|real|other|normal|separate) (?:phones?|numbers?|lines?|cells?)',
      'my business card',
      '(?:another|other|different|better|direct) number (?:(?:i|we|you|u|to|where) ?)+(?:can |could )?(?:i |we )?(?:reach|text|call|contact)',
      `(?:reach|contact|call|text|get) ${SOMEBODY} (?:after|when) (?:hours )?on (?:my|this)`,
    ],
  },
  {
    rule: 'phrase.poaching',
    severity: 'block',
    ways: [
      `(?:hire|book|pay|contact|reach|work with|work for|working for|working with|hiring|booking|paying|using|deal with|use|come to|schedule|ask for|go with|go through|message|arrange(?: it)?(?: with)?|set (?:it|this) up(?: with)?) (?:with |through |for |thru )?${SOMEBODY} ${AWAY}(?! (?:from|the (?:leash|crate|couch|bed|street|bus))(?!\\p{L}))`,
      `(?:see|watch|sit for|walk for|help|keep|find|sit|walk) ${SOMEBODY} (?:privately|independently|on the side(?! of))`,
      '(?:hire|hiring|book|booking) (?:me|you|her|him|us|u) (?:direct|myself|for myself|without|outside|off|next time|private|on (?:your|my) own)',
      '(?:book|hire|hiring|pay|use|choose|pick) (?:me|you) (?:instead|yourself)',
    ],
  },
  {
    rule: 'phrase.off_platform',
    severity: 'block',
    ways: [
      'outside of (?:here|this)(?! (?:door|gate|room|fence|building|crate|yard|house|window|area)(?!\\p{L}))',
      '(?:and|but) not (?:the |your |through |thru )+(?:company|agency|app|platform)',
      '(?:leave|leaving|quit|quitting) (?:them |there |the company |the agency )?and (?:work|working|come|coming|sit|sitting|walk|walking) (?:for|with|to) (?:us|me|you)',
      `(?<!(?:logged|signed|kicked|locked|booted|falling|fell|walks?|walking|right) )(?:outside|off|away from|off of|not through|not thru|without|w/o|skip|skipping|avoid|avoiding|bypass|bypassing|around|cut out|cutting out|ditch|forget|leave|behind|instead of|rather than|minus) (?:of )?(?:using |going through |telling |involving |through |going thru |paying )?${THE}(?:app|platform|agency|middle ?man|middle ?woman|company|booking system)(?:'s back|s back)?(?! (?:bed|shoes?|edge|crashed|crash|is(?! (?:cheaper|better|easier|best|fine|ok|cool|possible))|was|works|working|door|keeps|and|for (?:a|the)|update|name|car|truck|van|policy|map|phone|picnic|icon|pool|building|parking|lot|garage|gym|store|entrance|photos?|pics?|notes?|reports?|check|reminders?|notifications?|party)(?!\\p{L}))`,
      '(?:outside|off) of? ?(?:this|the) (?:system|site|thread)',
      '(?:go|going|went|work|working|get|gets) (?:around|behind|past) (?:the |your |my )?(?:company|office|agency|boss|owner|manager|business|app)',
      "behind (?:the |my |your |her |his )?(?:office|boss|owner|manager|company|agency)(?:'s|s|es) back",
      '(?:cut|leave|leaving|keep|cutting|take) (?:the |your |my )?(?:office|boss|owner|manager|company|agency|app|middle ?man) out(?: of)?',
      "(?:office|boss|owner|manager|company|agency) (?:doesnt|doesn't|does not|dont|don't|wont|won't|never|will never|didnt) (?:have to |need to |even |ever |has to )*(?:know|find out|be involved|hear|be told|learn|see this)",
      '(?:take|move|bring) (?:this|it|things) offline|go offline with',
      '(?:skip|skipping|avoid|avoiding|dodge|bypass|bypassing|ditch)(?: (?:the|those|all|any|their|these|that|paying)){0,3} (?:(?:service|app|booking|platform|agency|extra|company) )*fees?',
      'no (?:agency|middle ?man|middle ?woman)',
      'no (?:app|company|office) (?:needed|involved|next time|fees?|cut|required)',
      '(?:rather|prefer|better) not (?:to )?(?:use|go through) (?:the |this )?(?:app|agency|company)',
      'off[- ]app|off[- ]platform|off[- ]the[- ]books',
      'offline (?:deal|arrangement|booking|payment)',
      'cut(?:ting)? out the (?:middle ?man|agency|company|office|business)',
      'without (?:the |my |your )?(?:office|boss|owner|manager|company|agency|business) (?:knowing|finding out|involved|getting)',
      'without (?:telling|involving|going through|letting) (?:the |my |your )?(?:office|boss|owner|manager|company|agency|business)',
      "(?:don't|dont|do not|no need to|not|never|neednt) (?:have to |need to |gotta |even |wanna )*(?:(?:tell|mention (?:it |this )?to|involve|go through|need) (?:the |my |your )?(?:office|boss|owner|manager|company|agency|business|app)(?! (?:about the|of|\\())|let (?:the |my |your )?(?:office|boss|owner|manager|company|agency|business) (?:know|find out|see))",
    ],
  },
  {
    rule: 'phrase.direct',
    severity: 'block',
    ways: [
      '(?:charge|bill|quote|invoice) (?:me|us|you) (?:privately|directly|independently|on the side)|(?:charge|price|rate|cost) privately',
      '(?:walking|sitting|walks|sits|dogs|work|working|clients) on my own (?:too|as well|also|now|time)|(?:work|working) independently|also independent',
      '(?:cheaper|less|cash|extra|walks?|sits?|visits?|sitting|walking|grooming) on the side(?! of)',
      '(?:available|work|sit|walk|board|freelance|watch (?:him|her|them)) (?:too |also )?privately',
      'next time (?:just |please )?(?:contact|text|call|message|book|ask|hire|reach|use) me(?! (?:before|first|if|about|when|for (?:the|a)|how|what))|ask (?:me|us) directly',
      '(?:you|u|just|can|could) (?:can |could )?(?:just )?(?:come|go) (?:straight|directly|right) to (?:me|us)',
      '(?:walk|sit|watch|board|groom|do|take) (?:[a-z]+ ){0,2}(?:dogs|cats|pets|houses|clients|jobs|sits|walks) on the side',
      'get in touch (?:with )?(?:me )?(?:directly|privately|outside)',
      '(?:work|book|go|deal|arrange|schedule|sit|negotiate|communicate|hire|pay|set (?:it|this|something) up|do (?:it|this|business|something|walks?|visits?|sits?)|talk (?:money|price|rates?)) (?:with (?:me|you|us|her|him) )?(?:direct(?:ly)?|privately|independently|one on one)(?: (?:with|to|through) (?:me|you|us|her|him|the sitter))?(?! (?:to|from|home|after|at|in|over|into|onto|under|behind|toward|(?:with|through|thru|via|on|using) (?:the|a|an|our|his|her|their)(?! sitter))(?!\\p{L}))',
      '(?:direct|directly|private|privately|straight) (?:with|through|thru) (?:me|you|us)',
      'private(?:ly)? (?:arrangement|deal|client|clients|booking|bookings|job|jobs|sits?|sitting|sitter|walks for|agreement|gig|gigs|work|payment)',
      'side (?:deals?|arrangements?|agreements?|clients?|bookings?)|(?:do|take|offer|accept) (?:some |a few |more )?side (?:gigs?|jobs?|work|sits|walks|visits)|(?:my|your) own clients?',
      '(?:do|doing|work|walk|sit|do (?:it|this|that|more|some)|pay|cash|clients?|jobs?|book|bookings?) (?:some |a few |more |you |me |for you |for me |for us )*on (?:the|my|your) (?:side|down ?low|low|dl|own time)(?! (?:of|table|porch|gate|door|yard|street|couch)(?!\\p{L}))',
      '(?:just )?between (?:you and me|us|ourselves)(?: only)? (?:from now|next time|for (?:future|next)|no (?:app|office|fees?))',
      '(?:keep|do|arrange|set up|handle|work out|figure out) (?:it|this|something|everything|things) (?:just )?(?:between (?:us|you and me|ourselves)|off the record)',
    ],
  },
  {
    rule: 'phrase.offer',
    severity: 'block',
    ways: [
      `(?:cheaper|better (?:deal|rate|price)|lower (?:rate|price)|discount|less|half (?:price|the price)|save (?:you |us |u )?(?:some |the |both )?(?:money|fees?|commission)|save) (?:if|when|by) (?:you |u |we |i )?(?:just |ever |want to |wanna )?(?:book|hire|pay|go|come|use|do|work|deal|contact|call|text|skip|cut|booking|hiring|paying|going|skipping|cutting|working) (?:it |this )?(?:with |to |through |around |out )?(?:${SOMEBODY}|${AWAY}|the (?:app|company|agency|office|middle ?man)|without|outside|off|direct)`,
      '(?:quit|quitting|leaving|left|leave|starting|start|started|opening|opened|have|got|run|running|building|launching) (?:the (?:company|agency|business|app) |work |here |this (?:company|place) )?(?:and |to |so |soon )*(?:start(?:ing)? |open(?:ing)? )?my own (?:pet |dog |cat |small |little )*(?:sitting|walking|care|business|company|clients?|thing|service)',
      '(?:take|bring|follow|come|switch|move|go) (?:you |me |your (?:business|bookings?) |over |the dogs? )*(?:with|to) (?:me|you|us) (?:when i (?:leave|quit|go)|instead of the|to my|as (?:a )?private|privately|if (?:i|you) (?:leave|quit)|without|directly)',
      '(?:would|do|could|can|will) you (?:guys )?(?:ever )?(?:do|take|accept|offer|consider|work) (?:any |on )?(?:private|privately|side|independent|independently|directly|freelance)',
      '(?:independent|freelance) (?:sitter|walker|of the)|hire (?:you|me|her|him) away|poach',
      'steal you (?:away )?from',
    ],
  },
];

const BIZ =
  '(?:the |this |that |your |our |my |any |an |a )?(?:apps?|application|agency|company|platform|system|site|website|portal|snout|office|boss|manager|business|middle ?(?:man|men|woman|person|people))';
const THEM = `(?:${BIZ}|them|anyone else|anybody else)`;
const YOU = '(?:you|u|ya|me|us)';
const GO_ON = '(?:just|still|also|always|gladly|happily|then|simply|ever|even|really|sometimes|be able to)';
const CARE =
  '(?:come|stop by|swing by|drop by|show up|turn up|be there|walk|watch|sit|board|do (?:it|this|that|him|her|them|the|walks?|visits?)|take (?:care|him|her|them|the)|handle (?:it|him|her|them)|cover)';
const WHERE_END =
  '(?:booking|job|stay|sit|gig|contract|assignment|season|trip|thing|project|week|visit|app|chat|window|thread)s?';

/** Concepts of offers made in a roundabout way: who is left out, what is gained, how one meets again. */
export const OFFER_CONCEPTS = {
  /** "An arrangement that does not involve them", "if the company weren't involved". */
  uninvolved: `(?:doesnt|does not|dont|do not|didnt|wouldnt|would not|not|without|never) (?:have to |need to |even |really )*involv(?:e|es|ing) ${THEM}|${BIZ} (?:werent|wasnt|isnt|is not|was not|were not|not) (?:being |getting )?(?:involved|in the (?:middle|way|loop|picture)|part of (?:it|this))|(?:leave|leaving|left|keep|keeping|kept) ${BIZ} out(?: of (?:it|this))?|not (?:through |with |via )?(?:the|this) (?:company|agency|office|app|platform)(?! (?:to|name|notes?))`,
  agreement: '(?:arrangement|agreement|deal|understanding)s?',
  /** "Don't put it in the app", "no need to book it through them". */
  unbookedThere: `(?:dont|do not|no need to|never|not|without|without me|without us|wont|neednt|instead of|lets not) (?:even |really |bother |have to |need to |to |just )*(?:book|booking|put|putting|enter|log|schedule|scheduling|request|requesting|add|adding|record|list|arrange|arranging|do|doing) (?:it|this|that|them|these|anything|one|the (?:next |extra )?(?:visit|walk|stay|booking|day|one|time)s?|a (?:booking|visit|walk)|me)?(?: ?(?:through|thru|on|in|into|via|with|to)) ${THEM}`,
  unbooked:
    '(?:dont|do not|no need to|without|without me|without us|wont|wont need to|instead of) (?:even |bother |have to |need to |to )*(?:book|booking|request|schedule) (?:it|this|that|anything|me|another one|the next one)(?! (?:yet|until|before|for now))',
  selfAct: `(?:just|simply|ill|i will|i can|i could|id|we can|and|so) (?:${GO_ON} )*(?:${CARE}|(?:come|drop|stop) (?:by|over)|tell me|let me know|ask me|message me|text me|call me|pay me|give me|(?:give|pay|hand|slip) (?:you|u))`,
  stillCome: `(?:ill|i will|i can|i could|id|i would|happy to|glad to) (?:${GO_ON} )*${CARE}`,
  comeAsk: `(?:can|could|would|will) (?:you|u)(?: just| simply| still)? ${CARE}`,
  payYou:
    '(?:ill|i will|i can|i could|id|let me|and|to|just)(?: just| simply)? (?:give|pay|hand|slip) (?:you|u)(?! (?:back|the key|a))',
  cancelThere: `cancel(?:l?ing)? (?:it |this |that |the (?:booking|visit|walk|stay|reservation) |your booking )?(?:with|through|thru|on|in|via) ${THEM}`,
  bothGain:
    '(?:we|us|you and (?:me|i)|me and you|both of us|the two of us)(?: would| could| can| will| should| d)?(?: both| each)? (?:save|win|do better|(?:both )?be better off|come out ahead|make more|benefit|keep more|gain|pay less)|(?:better|cheaper|good|nicer|more money) for (?:both|the both|each|the two) of us|(?:cheaper|better) for (?:you and me|us both)|save us both|both (?:save|win|do better|be better off|come out ahead|make more|benefit|keep more)|win[- ]win',
  /** "Came to you directly", "went straight to you", "straight to me". */
  straightTo: `(?:ask|tell|pay|text|call|hire) (?:me|you) (?:straight|direct|directly)|(?:straight|directly|direct|right|privately) (?:to|with|through|from) ${YOU}|(?:to|with|through|from) ${YOU} (?:directly|direct|straight|privately|personally|independently)`,
  money:
    '(?:how much|charge|charging|charged|price|prices|rates?|fees?|costs?|pay|paying|paid|money|cash|bucks|dollars|cheaper|[$]\\d+)',
  /** "They take half of what you pay". */
  theirShare:
    '(?:they|them|app|company|agency|platform|snout|office|boss) (?:[a-z]+ ){0,2}(?:take|takes|taking|keep|keeps|get|gets|pocket|pockets|skim|skims|steal|steals) (?:[a-z]+ ){0,3}(?:\\d+ ?%|\\d+ percent|cut|percent|percentage|commission|half|third|share|chunk|slice|most)',
  iGet: '(?:i|we) (?:only |just |barely )+(?:get|make|see|keep|earn) [$]?\\d+',
  ofPay: '(?:pay|paid|paying|money|price|my (?:pay|wage|tips)|what (?:you|i)|charge|fee|rate)',
  dayOff: 'on (?:my|our) days? off',
  saveMuch: 'save (?:you |us |both )*(?:so much|a lot|a ton|loads|some)',
  justUs:
    'if (?:its|it is|it was|it were|its) (?:just|only) (?:me|us|you and me|you and i|the two of us)|just (?:us|you and me)(?= (?:lol|ok|then|no)| ?(?:$|[.,!?]))',
  /** "I'm quitting soon". */
  quitting:
    '(?:im|i am|ill be|i will be|might be|may be|thinking of|about to|going to|gonna)(?: [a-z]+){0,2} (?:(?:quitting|quit)(?! smoking)|(?:leaving|leave|done with) (?:this|the|my|that|here|them)(?: [a-z]+){0,1} ?(?:job|company|agency|app|place|gig)|leaving them)|(?:wont|not going to|no longer|not) (?:be |work |working )*(?:with|w|for|at) (?:them|the (?:company|agency|app)|snout)(?! (?:on|today|tomorrow|until|when))|when i (?:quit|leave them|leave the (?:company|agency))|once i (?:quit|leave them)',
  ownSoon:
    'on my own (?:starting|from|as of|now|soon|next)|my last (?:day|week) (?:with|at) (?:them|the (?:company|agency)|snout)|moving on from the (?:company|agency)',
  goOn: '(?:can|could|will|would|want to|wanna|love to|like to|able to) still|still (?:want|wanna|do|come|walk|see|watch|sit|be|take)|keep (?:walking|sitting|coming|doing|seeing|watching)',
  betweenUs:
    'between (?:us|you and me|me and you|you and i|ourselves|the two of us)(?! and)|our (?:little )?secret|on the (?:quiet|sly|down ?low|dl|low)|off the (?:books|record)|hush hush',
  aSum: '(?:for|only) (?:about |like |around )?(?:[$]?\\d+(?! ?(?:min|mins|minutes|hours?|hrs?|days?|nights?|am|pm|weeks?|walks?|visits?|dogs?|cats?|times?|more|of))|(?:ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: (?:two|five))?)(?: (?:bucks|dollars|cash|a (?:walk|visit|night|day)|each|flat))?(?! (?:min|mins|minutes|hours?|hrs?|days?|nights?|am|pm|weeks?|dogs?|cats?|more))',
  /** "I also sit for people on my own", "are you allowed to take clients on your own?". */
  ownClients:
    '(?:also|ever|allowed to|let you|free to|able to|do you|are you|would you|could you|(?<=too |also |side |clients |me )i|i(?= (?:also|sometimes|still))) (?:also |ever |still |sometimes |just |do |currently )*(?:sit|walk|work|take|do|have|watch|board|accept|groom|offer|doing|working|taking|walking|sitting|watching)(?: (?:for|on|any|some|other|a|few|jobs?|gigs?|clients?|people|families|dogs?|cats?|pets?|walks?|visits?|sits?|this|it|stuff|work|care|neighbou?rs|friends|extra)){0,5} (?:on (?:my|your|the) (?:own|side|own time)|for (?:myself|yourself)|independently|outside (?:of )?(?:work|here|snout|(?:this|the|your) (?:company|job|agency|app|work|business))|freelance|under my own name|solo)',
  afterEnd: `(?:after|once|when|if|before) (?:(?:the|this|our|my|your|you|i|im|its|it|that|we|ive|youve|are|is|were|all|last|final|current) )*(?:${WHERE_END} (?:is |are |s )?(?:over|done|ends?|ended|finished|finishes|up|closes?|expires?|closed)|over|(?:leave|leaves|left|quit|stop|stopped|done|finish|finished) (?:working|work|doing this|here|there|them|with them|(?:the|this) (?:company|agency|app|job)))|(?:after|past|beyond) (?:this|the (?:booking|job|stay|sit))(?! (?:walk|visit|weekend|week|morning|trip))`,
  meetAgain: `(?:reach|contact|find|get (?:a )?hold of|get ahold of|get in touch with) ${YOU}|(?:keep|stay|be|get) (?:in touch|in contact|connected)`,
  /** "I prefer regular texting to this thing". */
  otherWay:
    '(?:prefer|rather|easier|better|instead|switch to|like|use|quicker|faster|simpler)(?: [a-z]+){0,4} (?:regular|normal|real|actual|plain|ordinary|direct) (?:text(?:s|ing)?|sms|messages|messaging|phone(?! charger)|number|calls?|imessage|line|cell)',
  onTheNet:
    '(?:find|look|search|google|follow) (?:for )?(?:me|us|my name)(?: [a-z]+){0,4} (?:online|internet|web|google|under my (?:full |last |first )?name)',
  leftCard:
    '(?:left|leaving|put|stuck|taped) my (?:business )?card (?:on|in|by|under) |my (?:details|info|contact info|contact details) (?:on|in) (?:a|an|the) (?:little |small )?(?:slip|piece|card|note|envelope|paper|post)|(?:card|note|paper|envelope|slip|flyer)(?: of paper)? with my (?:details|info|contact|number|digits|e-?mail)|(?:left|leave|leaving|put|putting|tucked|stuck|taped|wrote|hid|dropped)(?: you| a| my| the| little| small| business)* (?:card|note|paper|flyer|sticky|post ?it|envelope|slip)(?: of paper)? with my (?:details|info|information|contact|number|name and number|digits|phone|cell|e-?mail)|my (?:contact )?(?:info|details) (?:is|are) (?:written )?(?:on|in|inside|under|behind|by) (?:the|a|your) (?!app|system|profile|file|account|binder|contract|form|portal|booking|emergency)',
  /** Nobody speaks of these but to be rid of them. */
  middleman:
    '(?:pay|paying|cut|cutting|skip|skipping|without|need|needs|avoid|lose|hate|no)(?: [a-z]+){0,3} middle ?(?:person|people|guy|party)|middle ?(?:man|men)(?! (?:seat|of))|intermediar(?:y|ies)',
  cheaperWay:
    'cheaper way(?! to (?:buy|feed|fly|ship|get there))|my (?:rates|prices) are (?:way |much |a lot |a bit )?(?:lower|cheaper|less|better)',
  notMine:
    '(?:number|line|phone|one) (?:isnt|is not|aint|wasnt) (?:really |actually )?(?:mine|my (?:real|own|actual|personal)|real)',
} as const;

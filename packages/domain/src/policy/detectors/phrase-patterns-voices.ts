import type { PhraseRule } from './phrase-patterns';

const BIZ = '(?:app|company|agency|office|platform|snout|boss|manager|business)';
const OWN = '(?:personal|private|own|real|actual|direct|other|home|regular|normal)';
const LINE = '(?:number|cell|cellphone|phone|mobile|line|e-?mail|address)';
const AWAY = '(?:directly|direct|privately|personally|in private|independently|off the books|on the side)';
const WHO = '(?:me|us|you|her|him|sitters?|(?:the|our|your) (?:sitter|walker))';

/** The same invitations as the old, the young, the formal and the hurried put them. */
export const VOICED_PHRASES: readonly PhraseRule[] = [
  {
    rule: 'phrase.call',
    severity: 'warning',
    ways: [
      '(?:you|u) (?:rang|phoned) (?:me|us)(?! (?:that|the|a|back|about|yesterday|earlier))',
      '(?<!(?:the|on|my|a) )ft me|(?:video ?call|video ?chat) (?:me|us|with (?:me|us))',
    ],
  },
  {
    rule: 'phrase.number',
    severity: 'block',
    ways: [
      '(?:get|drop|give me|send me|have|gimme|share) (?:the|them|dem|those|sum|some) digits|drop (?:the|ya|a|that) (?:number|digits)',
      '(?:whats|what is|is there|have|got|need|get|give me) (?:a|the|your|an) (?:good|best|better|direct|contact|alternate|backup) (?:contact |phone |cell )?number(?! (?:for|of) (?:the|your|his|her) )',
      '(?:sending|sharing|share|attached|attaching|heres|here is|dropping|giving|send)(?: you)? my contact(?: (?:info|details|card|information))?|my contact (?:info|details|card|information) (?:is|are)? ?(?:below|here|attached|in this|as follows)',
      '(?:reach|contact|get) (?:me|us) (?:any ?time|always|whenever|24 7|day or night) (?:at|on|by)',
      '(?:get in touch|in touch|contact|reach|text|message|call|pay|book|ask)(?: with)? (?:me|us) (?:yourself|yourselves|themselves|themself)',
      '(?:give|gimme|send|share|drop) (?:me |us )?(?:your|ur|you) (?:contacts?|direct)',
      `(?:shoot|send|drop|give|fire|hit) (?:me|us) (?:with )?(?:a |an )?(?:quick )?(?:text|txt|message|msg|sms|call|line) (?:on|at|to|over|from) (?:my|your) (?!way)[a-z]+`,
      `(?:reach|contact|call|get|text|message|write) (?:to )?(?:me|us) (?:at|on|by|via|over|through) (?:the |my |a )?(?:${OWN} )*(?:phone|telephone|cell|e-?mail|landline|home(?! (?:after|in|from)))`,
      '(?:talk|speak|chat|discuss|continue|conversation|finish)(?: [a-z]+){0,3} by (?:tele)?phone',
      '(?:send|forward|shoot|mail)(?: [a-z]+){0,3} to my (?:personal |private |own )?(?:e-?mail|inbox)|e-?mail (?:it|them|that|those|the (?:pics|photos|pictures|form)) to (?:me|us)',
      `(?:to|at|from|on|via) (?:my|your) ${OWN} ${LINE}(?! (?:in the app|on file))`,
    ],
  },
  {
    rule: 'phrase.elsewhere',
    severity: 'block',
    ways: [
      '(?:text|talk|chat|message|call)(?: each other| me| you)? (?:normally|like normal(?: people)?|the (?:normal|regular) way|regularly|phone to phone|for real)',
      `(?:another|any other|other|different|some other) (?:way|place|app|means)(?: (?:that|for|we|i|you|us|can|could|to|of|might|should)){0,4} (?:talk|chat|reach|contact|text|message|find|communicate|speak)`,
      'where else (?:can|could|do|should|might) (?:i|we) (?:reach|find|contact|text|message|talk|get|write)',
      '(?:anything|something|anywhere|somewhere|someplace) else (?:i|we|to|that)(?: (?:i|we|can|could|to))* ?(?:text|reach|talk|message|find|contact|chat)',
      'how (?:can|do|could|would|will|should) (?:i|we) (?:find|reach|contact|get (?:a )?hold of) (?:you|u)(?: [a-z]+){0,2} (?:after|again|later|afterwards|without|outside|directly|if)',
      '(?:hop|jump|get) on a (?:quick )?(?:call|phone call)(?: [a-z]+){0,2} (?:off|outside|instead|elsewhere|privately)|(?:call|phone call) off here',
      'lets use (?:something|another|a different) (?:else|app|platform)',
    ],
  },
  {
    rule: 'phrase.direct',
    severity: 'block',
    ways: [
      `(?:hire|hiring|deal|dealing|work|working|book|booking|contact|contacting|contacted|pay|paying|use|using|text|message|call|reach|settle)(?: up)? (?:with )?${WHO} ${AWAY}(?! (?:from|the))`,
      `(?:private|direct) (?:engagements?|bookings?|hires?|requests?|clients?|deals?|understandings?|terms)`,
      '(?:book|hire|take|do) (?:me|it|this) for cash',
      '(?:sort|arrange|work|figure|organi[sz]e|settle|plan)(?: (?:things|it|this|that|something|everything|the (?:next|rest)(?: one)?))(?: out)?(?: [a-z]+){0,1} (?:ourselves|between us|just us|among ourselves)',
      'our (?:little |own |private )+(?:arrangement|deal|agreement|understanding|secret)',
      'non ?compete|(?:can|could|do|would|will) you (?:also |ever )?freelance|(?:are you|youre|if youre|you are)(?: [a-z]+){0,2} (?:tied to|under contract with|locked in with|exclusive (?:to|with)) (?:them|the|snout)',
      '(?:clients?|regulars?|families|customers|people)(?: (?:i|who|that|ive|just|now|all|mostly|usually|see|walk|sit|have|work|for|with)){0,4} (?:on my own|come to me|pay me|text me|call me|contact me|have my|message me|book me|book with me)(?! (?:attention|names|the vet))|my (?:other |own )*(?:regulars|clients|families)(?: [a-z]+){0,4} (?:directly|privately|themselves)|(?:i have|ive got|i got) (?:[a-z]+ ){0,3}(?:families|clients|dogs|regulars)(?: [a-z]+){0,3} on my own',
      '(?:i|also) (?:do |also |still )?work for myself|(?:i|also) (?:also )?do (?:pet|dog|cat|house) ?(?:sitting|walking|boarding|care) (?:on my own|for myself|too|as well|on the side|privately)',
      '(?:against the rules|not supposed to|shouldnt say this|technically (?:i|we) cant|break the rules|dont tell anyone)(?: [a-z]+){0,9} (?:ourselves|on (?:your|my|our) own|own clients|for cash|cheaper|privately|directly|for myself|my number|your number|through them)',
      '(?:come to|reach|make|have) (?:an|some|our|a) (?:little |private |quiet |separate )*(?:understanding|arrangement)(?! (?:with|of) (?:the|my|our))',
      'on (?:your|my) own account',
      `(?:(?:separate|apart|aside|away|independent) from|separately from) (?:the )?${BIZ}(?! (?:door|building))`,
      `(?:if|should|when|in case) (?:you|u)(?: (?:ever|do|decide to|were to|should|ever do|want to|guys))* (?:go|strike|branch|set up|start|leave|quit|work|move)(?: [a-z]+){0,3} (?:on your own|for yourself|solo|independent|independently|agency|company|snout|freelance|your own)(?! (?:on|lights))`,
      'where you (?:end up|go|land|move to)(?: [a-z]+){0,3} (?:leave|quit|stop)',
      '(?:i|we) (?:also )?(?:sit|do (?:it|this|dogs|cats|sits|walks|sitting|walking)|walk dogs|watch (?:dogs|pets))(?: (?:on|the|weekends?|weekdays|evenings|nights?|side|too|also)){0,4} (?:on my own|by myself|cheaper|for less|for myself)',
      '(?:got|have|started|starting|opening|running|run|opened|launched|building) (?:up )?my own (?:[a-z]+ ){0,2}(?:business|thing|service|company|gig|sitting|walking)(?! (?:at|for) )',
    ],
  },
  {
    rule: 'phrase.off_platform',
    severity: 'block',
    ways: [
      `(?:they|the ${BIZ}) (?:neednt|need not|dont need to|do not need to|dont have to|do not have to|shouldnt|mustnt|wont|never have to|must not)(?: ever)? (?:know|be (?:told|informed|aware|involved|notified)|find out|hear)`,
      `no need for (?:them|the ${BIZ}) to (?:know|be (?:told|informed|aware)|hear|find out|see|get)`,
      `without (?:their|the ${BIZ}s?) (?:knowledge|knowing|involvement|permission|cut|fees?)`,
      '(?:this|it|that|lets|let)(?: [a-z]+){0,3} (?:stay|stays|keep|kept|remain|remains)(?: [a-z]+){0,2} (?:between (?:us|you and|the two|ourselves)|off the (?:record|books)|our secret)(?! and the)',
      '(?:we|you) (?:dont|do not) (?:really |even |actually )*(?:have to|need to|need|want to) (?:use )?(?:this|the|that|their) (?:app|platform|agency)(?! (?:to|for|just|on|until))|we (?:dont|do not) (?:have to|need to) use (?:this|it)',
      'cut out the (?:in ?between|go ?between|third party)',
    ],
  },
  {
    rule: 'phrase.offer',
    severity: 'block',
    ways: [
      '(?:you|i)(?: would| d| ll| will| get to| could| can| should)? (?:keep|get|make) (?:all the money|the (?:whole|full|entire) (?:amount|thing|sum|fee|price|payment)|every (?:penny|dollar|cent)|the lot)|you(?:d| would| could| get to) keep (?:everything|it all|all of it)',
      '(?:all|all of it|whole thing|everything|every (?:penny|cent|dollar)|it all|whole (?:payment|amount)|rest)(?: (?:of|it|that|would|could|should|to|just|the|money|will|if|your|you|d)){0,4} (?:go|goes|went|going) (?:straight |directly |right )?to (?:you|me)(?! (?:in|with|at))',
      'you deserve (?:the (?:whole|full)|all of|all the|every|more than they)|you (?:could |can |would |d |get to )*pocket (?:the|it|all|that|everything)',
      '(?:what|how much) (?:do|does|are|did|is) (?:they|the (?:company|agency|app)|snout) (?:actually |really |even )*(?:pay|paying|give|giving) (?:you|u)',
      '(?:what|how much) do (?:you|u) (?:actually |really |even )+(?:take home|make|get|keep|earn|clear)|(?:what|how much)(?: of (?:that|it|this))? do (?:you|u) (?:take home|get to keep)',
      '(?:ill|id|i can|i could|we can|we could|wed|i would|i will|we would|happy to|could|can)(?: [a-z]+){0,2} (?:pay|match|top|beat|offer|give|double)(?: [a-z]+){0,3} (?:they|them|agencys?|companys?|app)(?: (?:pay|pays|do|does|give|gives|take|takes|are))',
      '(?:i|id|i could|i can|ill|we|we could|wed)(?: [a-z]+){0,1} (?:top|beat|match) (?:that|it|their)(?! (?:score|time))',
      '(?:give|giving|pay|paying|let|why should|why would|hate giving|hand|handing|deserve|to) (?:them|they|the (?:company|agency|app|office))(?: [a-z]+){0,2} (?:a |their |the |any |that )?(?:cut|\\d+ ?%|\\d+ percent|half|commission|share|slice|money for nothing)|they(?: [a-z]+){0,2} get a cut|split (?:what they|the difference|the fees?|their (?:cut|fee|share))',
      '(?:why|no reason to|no sense|no point|rather not|hate|silly|pointless|stupid|dont like)(?: [a-z]+){0,2} (?:pay|paying|give|giving|hand|handing)(?: [a-z]+){0,2} (?:them|to them)(?! (?:treats?|food|water|the|a|any|their|more|less|two|one|his|her|at|when|so))',
      'you know (?:how|where) to (?:find|reach|get|contact) (?:me|us)(?! in the app)',
      '(?:leave|keep|leaving|keeping) (?:them|the (?:company|agency|app|office)) out of (?:it|this)(?= ?(?:$|[.,!?]| (?:if|and|for|next)))',
      '(?:whole|full|entire) (?:amount|fee|price|sum)(?: [a-z]+){0,2} (?:go|goes|going) to (?:you|me)',
      '(?:i|id|you|youd|we|wed)(?: would| could| can)? (?:make|earn|keep) (?:way |a lot |so much )?more if',
    ],
  },
  {
    rule: 'phrase.spanish',
    severity: 'block',
    ways: [
      '(?:puedes?|podrias?|podria|quieres|quiere|prefiero que|me gustaria que) (?:llamarme|marcarme|llames|llame|contactarme)',
      '(?:llamar|escribir|contactar|hablar|pagar|contratar|buscar|reservar)(?:me|nos|te|le) (?:directo|directamente|en privado|por fuera|a mi|aparte)',
      '(?:doy|paso|dejo|mando|comparto|anota|apunta) (?:mi|tu|su|el) (?:num|number|nro|cel|tel)',
      'echame un (?:grito|fonazo|telefonazo|mensaje)|al (?:cel|celular|telefono|movil)(?= ?(?:$|[.,!?]| (?:mejor|por favor|porfa|y|cuando)))(?<=(?:me|nos|hablas|llamas|escribes|textea|mensaje|grito|texto|llame|llamar|hable|escriba) (?:al )(?:cel|celular|telefono|movil))',
      '(?:no (?:lo |la |los |las )?(?:pong|us|reserv|hag|met|agend)\\w+)(?: [a-z]+){0,2} (?:en|por|con|la|el) (?:la |el )?(?:app|aplicacion|plataforma|sistema|agencia)(?! (?:fotos?|notas?))|no hace falta (?:que )?(?:lo |la )?reserv\\w+',
      '(?:que )?(?:quede|queda|dejemos\\w*|esto queda) (?:solo )?entre nosotr\\w+|los dos (?:ganamos|salimos ganando|ahorramos)',
      '(?:si|cuando)(?: [a-z]+){0,2} (?:sales?|salgas?|dejas?|dejes?|renuncias?|vas|salgo|dejo|renuncio|deje|salga)(?: [a-z]+){0,2} (?:empresa|agencia|compania|trabajo)|ya no (?:voy a )?(?:estar|trabajar|trabajo|estoy) (?:con|en|para) (?:la |el |esta )?(?:empresa|agencia|compania|app)',
      '(?:agencia|empresa|app|compania|plataforma) se (?:queda|lleva)(?: con)? (?:la mitad|el|casi|mas|mucho|un)',
      '(?:cuanto|lo que|mas de lo que|mas que lo que) (?:te|le|les) (?:pagan|dan|paga la|da la)|(?:te|le) (?:pago|doy) (?:mas|lo mismo|completo|el doble)(?! (?:comida|agua|tarde|pastilla))',
      '(?:ven|vien|vin|visit|pued|hag|hac)\\w*(?: [a-z]+){0,2} por (?:mi|tu|su) (?:propia )?cuenta',
      '(?:arregl|hac|hag|qued|negoci|trat)\\w*(?: [a-z]+){0,2} (?:entre nosotr\\w+|tu y yo|usted y yo)',
      'no (?:se )?tien\\w+ (?:que|por que) (?:saber|enterar\\w*)',
      'me (?:llamas|marcas|puedes llamar|podrias llamar|puede llamar|puedes marcar)(?! (?:si|cuando|al (?:llegar|salir)))|habl(?:emos|amos) direct\\w+',
      '(?:te|le|les) cobro menos|(?:conviene|sale)(?: [a-z]+){0,3} si me paga\\w*|me pagas? a mi',
      '(?:en contacto|encuentro|localizo|contacto|busco) (?:contigo )?(?:cuando termine|despues|fuera de|sin la)',
    ],
  },
];

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
      'lets use (?:something|another|a different) (?:else|app|platform)',
    ],
  },
  {
    rule: 'phrase.direct',
    severity: 'block',
    ways: [
      `(?:hire|hiring|deal|dealing|work|working|book|booking|contact|contacting|contacted|pay|paying|use|using|text|message|call|reach|settle)(?: up)? (?:with )?${WHO} ${AWAY}(?! (?:from|the))`,
      `(?:private|direct) (?:engagements?|bookings?|hires?|requests?|clients?|deals?|understandings?|terms)`,
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
      '(?:te|le|les) cobro menos|(?:conviene|sale)(?: [a-z]+){0,3} si me paga\\w*|me pagas? a mi',
      '(?:en contacto|encuentro|localizo|contacto|busco) (?:contigo )?(?:cuando termine|despues|fuera de|sin la)',
    ],
  },
];

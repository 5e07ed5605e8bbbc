import type { PhraseRule } from './phrase-patterns';

const KIND =
  '(?:personal|private|direct|own|real|actual|other|home|cell|mobile|phone|new|second|work|regular|normal|business|true)';
const NUMBER = '(?:number|cell|cellphone|cell phone|phone number|mobile|digits|contact|contacts|contact info|e-?mail)';
const SOME = '(?:[a-z]+,? ){0,4}';
/** Somewhere that is not this channel. */
const ELSEWHERE =
  '(?:somewhere (?:else|private|more private|safer)|someplace else|elsewhere|in private|off (?:of )?here|(?:on |to |over |via |in )?(?:a |an |some )?(?:another|different|other) (?:app|platform|channel|chat|messenger)|outside (?:of )?(?:this|here|work|hours|the (?:app|chat|platform|system))(?! (?:room|door|gate|week|time))|away from (?:here|this)|not (?:in |on |over |through )?(?:here|this (?:app|chat|number|thread))|where (?:they|nobody|no one|the office|nobody else)(?: [a-z]+){0,3} (?:see|sees|read|reads|look|looks|watch|watching|listening|reading))';
const BUSINESS = '(?:app|agency|company|platform|snout|office|site|website|service|portal|booking system)';

/** Asking for, or offering, another way to talk: what is asked for decides, not the words that ask. */
export const ASKING_PHRASES: readonly PhraseRule[] = [
  {
    rule: 'phrase.elsewhere',
    severity: 'block',
    ways: [
      `(?:talk|chat|text|message|msg|speak|discuss|communicate|connect|contact|ping|email|write|dm|talking|chatting|texting|messaging) ${SOME}${ELSEWHERE}`,
      `(?:move|take|switch|continue|carry on|bring|finish) (?:this|our|the|it|things|over) ?(?:chat|conversation|convo|talk|thread|discussion|stuff)? ?(?:over |on )?(?:to )?(?:${ELSEWHERE}|(?:my|your|our|a) (?:${KIND} )+(?:phone|number|cell|line|e-?mail))`,
    ],
  },
  {
    rule: 'phrase.elsewhere',
    severity: 'block',
    ways: [
      '(?:contact|reach|text|call|hire|book|message|talk to|pay|meet|find) (?:you|me|us)(?: [a-z]+){0,2} outside of (?!(?:the|a|your|our|my|his|her|town|hours|normal|that)(?![a-z]))[a-z]+',
    ],
  },
  {
    rule: 'phrase.number',
    severity: 'block',
    ways: [
      `(?:do|does|did|if) (?:you|he|she|they) (?:still |even |already |not |ever )*(?:have|get|got|save|saved) (?:my|our) (?:${KIND} )*${NUMBER}(?! (?:form|sheet|card|on file))`,
      '(?:add|put|save|keep|store) (?:me|my (?:number|cell|info|contact)) (?:to|in|into|as) (?:your|ur|a|the|you) (?:own |personal |cell )*(?:contacts?|phone(?! (?:number|for))|address book)',
      `(?:have|got|want|need|is there|is that|use|try|on|at|from|give me|text|know) (?:me |a |an |my |your |the )*(?:another|different|separate|second|alternate|alternative) (?:phone )?(?:number|cell|line|e-?mail)(?! (?:for (?:the|him|her)|of|code))`,
      `(?:wrote|jotted|scribbled|penciled|write|jot) (?:down )?(?:you )?(?:my|our) (?:${KIND} )*${NUMBER}`,
      `(?:my|our) (?:${KIND} )*(?:number|cell|digits|contact info|e-?mail)(?: is| are| will be| should be)? (?:on|in|under|by|inside|behind) (?:the |a |your |that )(?:note|card|paper|whiteboard|post ?it|sticky|envelope|notepad|receipt|flyer)`,
      '(?:send|give|share|text|drop) (?:me|you|us) (?:your|my|ur) (?:contacts?|info)(?! (?:for|from))',
      '(?:lets|can we|could we|can i|want to|wanna|rather|better to|prefer to|easier to|should) (?:just )?(?:talk|speak|chat|discuss)(?: [a-z]+){0,3} (?:on|over|by) (?:the )?phone',
      'slip you my (?:card|info)',
      `(?:wheres|where is|lost|deleted|forgot|need|missing|havent got|dont have) (?:your|ur) (?:${KIND} )*(?:number|cell|digits|phone number|e-?mail(?: address)?)(?! (?:code|one))`,
    ],
  },
  {
    rule: 'phrase.find',
    severity: 'block',
    ways: [
      'google (?:me|us)(?! (?:the|a|some))',
      '(?<!(?:will|would|ll|vet|clinic|they|she|he|groomer|to) )(?:shoot|drop|send|write|fire) (?:me|us) (?:an? |a quick |over |off )*e-?mail',
      'drop (?:me|us) a line(?! (?:here|in the app|when|if|once))',
    ],
  },
  {
    rule: 'phrase.off_platform',
    severity: 'block',
    ways: [
      '(?:no need (?:for|of)|dont need|who needs|ditch|lose|hate) (?:the |a |any )?middle ?(?:man|men|woman|person|people)',
      `no need (?:for|to (?:go|book|pay|deal|work|arrange|hire)(?: [a-z]+)? (?:through|thru|via|with|on|in)) (?:the |this |an? )?${BUSINESS}`,
      '(?:so|before|then|that way) (?:they|the (?:app|company|agency|office)) (?:dont|wont|cant|doesnt|never|do not|will not) (?:get|take|keep|see|charge) (?:a|their|any|the|its|that) (?:cut|fee|fees|commission|share|percentage|part)',
      '(?:keep|take|save) (?:it|this|that|things) (?:off|away from) (?:the )?(?:app|books|record|platform|office|agency)',
    ],
  },
  {
    rule: 'phrase.direct',
    severity: 'block',
    ways: [
      '(?:walk|sit|watch|board|groom|take|see|do|work|care|visit|look after) (?:for )?(?:[a-z]+ ){0,3}(?:privately|independently|freelance|off the clock|for cash|outside (?:of )?work|under the table|off the books)',
      '(?:i|we|can|could|also|to|offer|do) (?:do |offer |take )?private (?:walks?|sits?|visits?|care|overnights?|hire)(?! (?:or|vs|versus|with) (?:a )?(?:group|pack))|go(?:ing)? private(?! (?:road|drive))',
      '(?:do|does) (?:you|she|he) (?:have|run|do|own) (?:your|ur|her|his) own (?:business|clients|thing|service|company|website|page)',
      '(?:my|a|own) (?:own |little |small )*side (?:business|hustle|company)',
      '(?:just |only )(?:you and me|us two|the two of us) (?:deal|arrangement|no|without)',
    ],
  },
  {
    rule: 'phrase.spanish',
    severity: 'block',
    ways: [
      '(?:no (?:le |les )?(?:digas?|cuentes?|avises?|diga|mencion\\w+)|que no se enter\\w+|sin que (?:se )?(?:sepa\\w*|enter\\w+)|sin avisar(?:le)?) (?:nada )?(?:a )?(?:la |el |los )?(?:agencia|empresa|oficina|compania|jef[ae]|duen[oa]|app|nadie de la)',
      '(?:reserv|contrat|agend|arregl|trat|trabaj|pag)(?:a|e|as|es|ar|en|an|amos|ame|arme|arlo|arla|alo|ala)(?: [a-z]+){0,2} (?:conmigo|directo|directamente|a mi directamente|por fuera|en privado)',
      '(?:cual|que|me das|me pasas|dame|pasame|tienes?|anota|apunta|guarda|agrega|usa|toma|aqui esta|este es)(?: es)? (?:tu|su|mi)s? (?:numero|num|cel|celular|telefono|movil|correo|contacto|insta\\w*|whats\\w*)(?! (?:de (?:la )?(?:casa|apartamento|puerta)))',
      '(?:quieres?|doy|paso|dame|das|dar|pasar|a|al|es|toma|usa|guarda|apunta) (?:mi|tu|su) (?:numero|cel|celular|telefono|movil|whats\\w*|correo)(?! (?:de (?:la )?(?:casa|apartamento|puerta|cuenta)))',
      '(?:tienes?|hay|usas?|dame|me das|tengo|por) (?:un |algun |el |mi |tu )?otr[oa] (?:numero|num|cel|celular|telefono|linea|app|medio)',
      '(?:trabajo|cuido|paseo|hago|atiendo|camino)(?: [a-z]+){0,3} (?:por mi cuenta|independiente|en privado|particular(?:mente)?|aparte|por fuera)',
      '(?:mas barato|menos|descuento|mejor precio|te cobro|ahorra\\w*|te sale)(?: [a-z]+){0,6} (?:directo|directamente|conmigo|por fuera|entre nosotr\\w+|aparte|sin (?:la |el )?(?:app|agencia|empresa|comision\\w*))',
      '(?:agencia|empresa|app|compania|plataforma) (?:se queda|cobra|se lleva|te cobra|te quita|quita) [^.!?]{0,40}(?:directo|conmigo|por fuera|aparte)',
      '(?:hablamos|hablemos|hablar|platicamos|chateamos|seguimos|escribirnos)(?: [a-z]+){0,2} (?:por otro lado|en otro lado|por otra app|en privado|por fuera|aparte|por telefono)',
      '(?:evitar?|evitamos|evitemos|nos saltamos|saltarnos|saltate)(?: [a-z]+){0,2} (?:comision\\w*|app|agencia|empresa|intermediari\\w*)',
    ],
  },
];

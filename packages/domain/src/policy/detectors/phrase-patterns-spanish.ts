import type { PhraseRule } from './phrase-patterns';

/** The same invitations in Spanish; folding has taken the accents. */
export const SPANISH_PHRASES: readonly PhraseRule[] = [
  {
    rule: 'phrase.spanish',
    severity: 'block',
    ways: [
      '(?:llama(?:me|nos)|marca(?:me)|escribe(?:me)|escribi(?:me)|manda(?:me)|habla(?:me)|contacta(?:me)|textea(?:me)|mensajea(?:me)|busca(?:me)|agrega(?:me)|llamar?me|escribir?me|sigueme|anademe|pega(?:me) un) ?(?:por |al |a mi |a |en |un |una |directo|directamente|mejor|como |el |whats|mensaje|texto|llamada|grito|telefonazo)+ ?(?:mi |al |a mi |por |personal|privado|directo|cel|celular|movil|numero|telefono|whats\\w*|wasap|insta\\w*|correo|face\\w*|privada|inbox)',
      '(?:escribeme|mandame(?: un)? (?:mensaje|texto)|contactame|hablame|buscame) (?:directo|directamente|por privado|al cel\\w*|al numero|al personal|a mi cel\\w*)',
      '(?:agregame|anademe|sigueme)(?! (?:a la lista|al|hasta|por)(?!\\p{L}))',
      '(?:mandame|enviame|dejame|echame|tirame|escribeme) (?:un |una |el |por |al |a )?(?:dm|inbox|mensaje (?:privado|directo)|privado|mail|correo|email)',
      '(?:directo|directamente) (?:contigo|conmigo|con (?:usted|ustedes|la (?:cuidadora|paseadora)|el (?:cuidador|paseador)))',
      '(?:trabaj|cuid|pase|hac|atiend|camin|tom|acept)\\w*(?: [a-z]+){0,3} por (?:mi|tu|nuestra) (?:propia )?cuenta|(?:usted|puede|podria|quiere) (?:[a-z]+ ){0,3}por su cuenta',
      '(?:a mi|conmigo)(?: y)? no (?:a|con|por) (?:la |el |los )?(?:oficina|empresa|agencia|compania|app|aplicacion|jef[ae])',
      '(?:llamame|marcame|texteame)(?! ?(?:si|loca|loco)(?!\\p{L}))',
      '(?:mi|tu|su) (?:numero|celular|cel|telefono|movil|correo|wasap|whats|whatsapp|insta|face)(?: personal| privado| de telefono| es| directo| de celular)+',
      '(?:dame|pasame|mandame|te (?:doy|paso|mando|dejo)|damelo|me (?:das|pasas|puedes dar|podrias dar)) (?:tu|mi|el|su) (?:numero|celular|cel|telefono|movil|contacto|correo|insta\\w*|whats\\w*)',
      'este es mi (?:numero|celular|cel|telefono|correo)',
      'por (?:fuera|privado|interno|inbox|aparte)(?= de (?:la |el |esta )?(?:app|aplicacion|compania|agencia|empresa|plataforma|oficina|sistema)| ?(?:$|[.,!?;])| (?:y|es|sale|mejor|sin|para|cuando|si|con|te|me)(?!\\p{L}))',
      'fuera de (?:la |esta |el )?(?:app|aplicacion|plataforma|compania|agencia|empresa|sistema)',
      'sin (?:la |el |pasar por (?:la |el )?|decirle a (?:la |el )?|que (?:la |el )?)(?:app|aplicacion|agencia|compania|empresa|oficina|plataforma|jefa?|duen[oa]|intermediari[oa]s?|comision|comisiones)',
      'contrata(?:me|rme|rte|rnos|rla|rlo) (?:directo|directamente|a mi|por mi|por fuera|sin)',
      '(?:trabajar|trabajo|reservar?|reserva|tratar|arreglar(?:nos)?|arreglamos|hacerlo|quedamos|trato) (?:directo|directamente|por nuestra cuenta|entre nosotr[oa]s|conmigo directo|directamente conmigo|directo conmigo|aparte|en privado)',
    ],
  },
];

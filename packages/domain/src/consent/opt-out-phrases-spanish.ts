import type { OptOutPhrase } from './opt-out-phrase';

const TEXTS = '(?:mensajes?|mensajitos|textos?|sms)';
const WRITE = '(?:escrib\\w+|mand\\w+|envi\\w+|text[ae]\\w*|contact\\w+|molest\\w+|mensaje\\w+)';
const MORE = '(?:mas |sus |tus |estos |los |esos |ningun |otro |mas de sus )*';
const AGAIN = '(?:sig(?:a|an|as|ue|uen)|vuelv(?:a|an|as)|continu(?:e|en))(?: a)?';
const POLITE = '(?: (?:por favor|porfa|ya|de una vez|gracias|mas))*';
const ONLY =
  /^ (?:antes|despues|cuando|si|hoy|manana|a las|en la|durante|mientras|hasta|las?|los|al?|el|una?|fotos?|tan|por la)\b/;
const REMOVE = '(?:quit|sac|saqu|borr|elimin|remuev|remov)\\w*';

export const SPANISH_OPT_OUTS: readonly OptOutPhrase[] = [
  {
    rule: 'noMeEscriba',
    pattern: new RegExp(
      `\\b(?:no|nunca|jamas) (?:me|nos) (?:${AGAIN} )?(?:${WRITE}(?: ${MORE}(?:${TEXTS}|nada)|${POLITE}$| mas\\b)|(?!mand|envi)${WRITE})`,
    ),
    unless: ONLY,
  },
  { rule: 'noVuelva', pattern: new RegExp(`\\bno ${AGAIN} ${WRITE}`), unless: ONLY },
  {
    rule: 'noQuieroMensajes',
    pattern: new RegExp(
      `\\bno (?:quiero|deseo|queremos|necesito)(?: (?:recibir|tener|saber))? (?:${MORE}${TEXTS}\\b|nada (?:mas )?de (?:ustedes?|ti|su))`,
    ),
  },
  {
    rule: 'noQuieroQue',
    pattern: new RegExp(`\\bno (?:quiero|deseo|queremos) que (?:me|nos) (?:${AGAIN} )?${WRITE}`),
    unless: ONLY,
  },
  { rule: 'dejeDe', pattern: new RegExp(`\\b(?:dej|par)(?:e|en|a|ar) de (?:${WRITE}|llamar\\w*)`), unless: ONLY },
  {
    rule: 'pare',
    pattern: new RegExp(
      `^(?:(?:por favor|porfa|ya) )+(?:pare|paren|basta|alto|detenganse)${POLITE}$|^(?:pare|paren|basta|alto)(?: (?:por favor|porfa|ya|de una vez))+$|\\bpare(?:n|le|nle)?(?: ya)? con ${MORE}${TEXTS}\\b`,
    ),
  },
  { rule: 'noMasMensajes', pattern: new RegExp(`\\b(?:no mas|basta de|alto a los|ya no mas) ${MORE}${TEXTS}\\b`) },
  {
    rule: 'quitenme',
    pattern: new RegExp(`\\b(?:${REMOVE}(?:me|nos)\\b|(?:que|me) (?:me |nos )?${REMOVE})(?: (?:de|por favor)\\b|$)`),
  },
  { rule: 'miNumero', pattern: new RegExp(`\\b${REMOVE} (?:a )?(?:mi|este|nuestro) (?:numero|telefono|celular)\\b`) },
  { rule: 'baja', pattern: /\b(?:(?:den|da|dar|de|de[mn])(?:me|nos)|(?:me|nos)(?: \w+){0,2} dar) de baja\b/ },
  { rule: 'cancelarMensajes', pattern: new RegExp(`\\b(?:cancel\\w+|deten\\w+) ${MORE}${TEXTS}\\b`) },
  {
    rule: 'numeroEquivocado',
    pattern:
      /^(?:(?:perdon|disculpe|creo que|lo siento) )*(?:(?:tiene|tienen|tienes|es|esta|este es|usted tiene) )?(?:el |un )?(?:numero|telefono) equivocado\b/,
  },
  { rule: 'enPaz', pattern: /\bdej[ae]n?(?:me|nos) en paz\b/ },
  { rule: 'noAutorizo', pattern: new RegExp(`\\bno autorizo ${MORE}${TEXTS}|\\brevoco mi (?:consentimiento|permiso)`) },
];

import { aLexicon } from '../lexicon';

export const PLATFORMS = aLexicon(
  `instagram:insta/instagrm/instgrm/instgram/instagam/instsgram/intagram/nstgrm/instg/instogram/instagr/1nsta/finsta
   whatsapp:whatsap/watsapp/watsap/whatapp/whattsapp/wasap/wasapp/wasapeame/wasapea/whassap/guasap/whtsapp/wapp/whatsaap/wzp
   telegram:tgram/telegrm/telegarm/tlgrm facebook:fb/fbme/facebok/facebk/fbook/feisbuk/fcbk tiktok:tictok/ticktok/tikttok
   snapchat:snapcht/snapchatt/sc linkedin:linkdin skype wechat:weixin twitter viber discord kakaotalk mastodon yelp linktree:linktr calendly:calendy imessage facetime
   nextdoor craigslist messengerapp botim googlevoice marcopolo onlyfans pinterest`,
  'wechat nextdoor facetime imessage linkedin sc viber discord twitter whatsup watsup whatapp wapp marcopolo onlyfans messengerapp fbook wasap',
);

/** Names that are also ordinary words: what stands around them decides. */
export const AMBIGUOUS = aLexicon(
  'ig tt disc twitch snap signal messenger:msgr facetime kik threads line tg wa tele hangouts zoom slack teams bumble hinge tinder bluesky wsp whats face x dc sc grindr viber discord twitter fbm reddit youtube duo wire',
  'ig tt disc twitch slack snap signal messenger facetime kik threads line tg wa tele zoom teams whats face x dc sc duo wire wsp bumble hinge',
);
export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const VIA = set('on via over through thru using use por');
export const OWN = set('my your ur our mi tu his her');
const ACCOUNT = set('handle username user id account acct profile name tag page is es app @');
export const RULES: Readonly<
  Record<string, { before: ReadonlySet<string>; own: boolean; after: ReadonlySet<string> }>
> = {
  ig: {
    before: set('on via over through using use the got have has an add follow check en'),
    own: true,
    after: ACCOUNT,
  },
  twitch: { before: VIA, own: true, after: set('channel handle username') },
  slack: { before: set('via over through using'), own: false, after: set('me') },
  teams: { before: set('via over'), own: false, after: set('me') },
  tt: { before: VIA, own: true, after: ACCOUNT },
  disc: { before: set(''), own: true, after: set('handle username tag') },
  snap: {
    before: set('on via over through using have got add'),
    own: true,
    after: set('me handle username name id is acct account'),
  },
  signal: {
    before: set('on via over through using use into to prefer download install'),
    own: false,
    after: set('me app username works'),
  },
  messenger: { before: set('on via over through using use fb facebook'), own: true, after: set('me app') },
  facetime: {
    before: set('on via over through we lets s to or could can'),
    own: true,
    after: set('me us you u instead'),
  },
  kik: { before: set('on via over through using use have got'), own: true, after: set('me username is') },
  threads: { before: set('on'), own: false, after: set('handle username') },
  line: { before: set(''), own: false, after: set('id') },
  tg: { before: set('on via over through using use'), own: true, after: ACCOUNT },
  wa: { before: set('on via over through using use'), own: true, after: set('me number is') },
  wsp: { before: set('on via por al mi tu my un el'), own: true, after: set('me number') },
  face: { before: set('en por tu mi'), own: false, after: set('') },
  whats: { before: set('mi tu al por el un tienes tiene mandame usas uso con'), own: false, after: set('') },
  tele: { before: set('via over through using'), own: false, after: set('me handle username') },
  zoom: { before: set(''), own: false, after: set('me id link') },
  x: { before: set(''), own: false, after: set('handle') },
  sc: { before: set('on via'), own: true, after: set('is handle username') },
  dc: { before: set('on via'), own: true, after: set('handle username') },
  hangouts: { before: VIA, own: true, after: set('me') },
  discord: {
    before: set('on via over through using use have got'),
    own: true,
    after: set('me username server handle tag id is'),
  },
  twitter: { before: VIA, own: true, after: ACCOUNT },
  viber: { before: VIA, own: true, after: set('me') },
  reddit: { before: set('via'), own: true, after: set('handle username') },
  youtube: { before: set(''), own: true, after: set('channel as under') },
  fbm: { before: VIA, own: true, after: set('me') },
  bumble: { before: VIA, own: false, after: set('profile') },
  hinge: { before: set('via'), own: false, after: set('profile') },
  tinder: { before: VIA, own: false, after: set('profile') },
  bluesky: { before: VIA, own: true, after: set('handle') },
};

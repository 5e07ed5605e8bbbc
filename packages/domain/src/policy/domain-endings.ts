const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Endings that are no word of English or Spanish: one of these behind a dot is an address. */
const PLAIN = list(
  `com net org edu gov mil int biz info io co app dev xyz tv cc ly gg ai vet mobi pro icu vip tel name asia cat llc inc ltd
   tech cloud blog email agency boutique clinic click website digital network solutions systems support services software
   web chat social software studio design photography academy consulting directory international marketing media gallery
   ventures holdings enterprises ca uk mx nz au fr jp cn ru br ar eu ch se dk fi pl cz gr ie il kr hk sg tw th vn ph
   nl be pt tr ua ro hu cl pe ec uy ve cr gt hn ni pa pr sv bo py cu ht jm bz za ng ke gh eg ma ae sa qa lb pk bd lk np kz
   uz ge am az rs hr si sk bg lt lv ee by md mk ba mt cy lu li mc sm ad gi im je fo gl sh ws fm ac vc sc ag gd dm lc kn bb
   tt mn mm kh la mv mu cx nu tk tl vu ki nr to su sx rw ug tz zm zw mg so dj et sn ci cm cd st cv gq gw ml mr bf bj tg ne`,
);

/** Of these some are words or abbreviations all the same; they need more than a dot. */
const WEAK_COUNTRIES = new Set(
  list(
    `be am la so to st st. im sa th ma pa sh ag pr mt ad pe ne ni je cat pro am by ac ws sc dm tt mr ml md mg mn mm ee sm
     in it is me us at my do no np gm gd gl ie eg hr pk bb bf bj tg dj sx de es se tel name ch ph ht et ci cd si ba mu ki ng li lt lu ke`,
  ),
);

/** Endings that are words: "home.me", "walk.dog". */
const WORDS = list(
  `me us to be is it in so at my do am as by no we he la de es se pet pets dog care link page shop club site online store
   life live love today help how one win work team top fun best cool tips pics photos photo video house place family kids
   baby mom bar cafe cars city date day eat fish fit food free game games gift gold guide horse land men money new news now
   pay phone pink pizza plus press rent rest run safe sale save school show sky space stream style surf taxi tennis tours
   town toys trade travel vote watch wiki wine world yoga zone farm fan fans fyi here homes jobs ink lol mba movie party
   rocks room pub red blue black green rip ski soy spa studio tax training university vacations group community
   center company expert farm garden health deals direct delivery contact coach boats bike beauty bingo band business
   can has did see son ing zip mov bot foo nexus ink meme`,
);

export const ALL_ENDINGS: ReadonlySet<string> = new Set([...PLAIN, ...WORDS]);
/** Words people begin a sentence with, after a full stop without a blank. */
export const STARTERS: ReadonlySet<string> = new Set(
  list(
    `me us to be is it in so at my do am as by no we he la de es se can has did see now how one help love today work day date
     best new free pay play live life money men rest run win fun cool family baby kids food game games house city school phone
     place plus save show team top bar news party center direct have son blue red black green rip mom party pub band`,
  ),
);
/** Enough by themselves. */
export const SURE_ENDINGS: ReadonlySet<string> = new Set(
  PLAIN.filter((ending) => !WEAK_COUNTRIES.has(ending) && !WORDS.includes(ending)),
);
/** What people say aloud after "dot". */
export const SPOKEN_ENDINGS =
  'com|con|net|org|edu|gov|io|co|app|biz|info|dev|xyz|us|me|mx|tv|ai|pet|dog|care|vet|shop|ca|uk|es|ly|gg|gl';

/** Short links and pages of people, where the name alone is an invitation; some of their endings are words. */
export const LINK_HOSTS: ReadonlySet<string> = new Set(
  list(
    `t.me wa.me m.me ig.me fb.me bit.ly tinyurl.com linktr.ee goo.gl lnk.bio cash.app cash.me paypal.me venmo.me fb.com
     youtu.be t.co rb.gy is.gd ow.ly buff.ly cutt.ly shorturl.at tiny.cc linkin.bio discord.gg signal.me forms.gle g.page
     g.co msng.link beacons.ai carrd.co taplink.cc campsite.bio solo.to bio.link bio.site allmylinks.com telegram.me
     telegram.dog snap.me chat.whatsapp.com api.whatsapp.com line.me instagr.am zcal.co cal.me about.me v.gd s.id t.ly
     lnkd.in amzn.to b.link y.at hoo.be stan.store kik.me revolut.me monzo.me zelle.me square.site wix.to ko-fi.com as.me`,
  ),
);

/** Where mail of private people lives. */
export const MAIL_PROVIDERS =
  'gmail|gmai1|gmial|gmal|gmaill|gmails|googlemail|yahoo|yaho|ymail|rocketmail|hotmail|hotmial|hotmai|outlook|icloud|aol|proton|protonmail|pm|live|msn|gmx|zoho|comcast|verizon|att|sbcglobal|bellsouth|cox|fastmail|tutanota|hey|mail|inbox|me|mac';

export const PASSWORD_MIN_LENGTH = 10;

/** Words that open the lists of stolen passwords, alone or dressed up with digits and signs. */
const COMMON = new Set(
  `password passwort passord contrasena motdepasse letmein welcome bienvenue willkommen iloveyou iloveu qwerty qwertz
  azerty qwertyuiop asdfghjkl zxcvbnm qwertyasdf qwertyzxcvbn qazwsx qazwsxedc qazwsxedcrfv zaqxsw administrator admin
  root login guest default changeme changemenow changeit secret secretpassword supersecret topsecret mypassword thepassword newpassword
  passwordpassword password password's passphrase master trustno monkey dragon sunshine princess football baseball basketball
  softball hockey soccer superman batman spiderman starwars pokemon shadow michael jessica jennifer ashley charlie daniel
  jordan thomas hunter killer harley ranger buster tigger summer winter spring autumn january february march april june
  july august september october november december monday friday computer internet samsung iphone android google facebook
  instagram whatsapp microsoft windows linux ubuntu whatever nothing freedom liverpool chelsea arsenal barcelona
  manchester newyork california texas america lovely loveme lovelove babygirl babyboy beautiful butterfly chocolate
  cookie cheese flower purple orange banana pepper ginger diamond mercedes porsche ferrari corvette mustang hello
  helloworld hellohello goodbye testtest testing test tester testpassword demo example letmeinnow openup opensesame access
  accessgranted snout snoutos snoutosmessaging petsitter petsitting dogsitter dogwalker dogwalking doglover catlover puppy kitten
  doggie kitty goodboy goodgirl abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcabc aaa zzz xxx correcthorsebatterystaple
  einszweidrei onetwothree onetwothreefour unodostres`.split(/\s+/),
);

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const ROWS = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const lettersOnly = (text: string): string => text.replace(/[^\p{L}]/gu, '');
const plain = (text: string): string => [...text].map((sign) => LOOKALIKES[sign] ?? sign).join('');

/** `p@ssw0rd2024!` is `password`, whatever it is dressed up with. */
function isCommonWord(password: string): boolean {
  const core = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const readings = [password, core, plain(password), plain(core)].map(lettersOnly);
  return readings.some((reading) => reading !== '' && COMMON.has(reading));
}

/** `aaaaaaaaaa`, `abcabcabcabc`, `1212121212`: a short piece again and again. */
const isRepetition = (password: string): boolean => /^(.{1,4}?)\1{2,}.{0,3}$/u.test(password);

/** Mostly a walk along the keyboard or the alphabet: no more than three signs beside it. */
function isWalk(password: string): boolean {
  let rest = password;
  for (const row of ROWS) {
    for (let length = row.length; length >= 4; length--) {
      for (let at = 0; at + length <= row.length; at++) rest = rest.replaceAll(row.slice(at, at + length), '');
    }
  }
  return rest.length <= 3;
}

/** Why a new password will not do, or null. Length counts signs as a person sees them typed. */
export function weakPassword(password: string): 'short' | 'common' | null {
  if ([...password].length < PASSWORD_MIN_LENGTH) return 'short';
  const lower = password.toLowerCase().normalize('NFKC');
  const isOnlyDigits = /^[\d\s.-]+$/.test(lower);
  return isOnlyDigits || isCommonWord(lower) || isRepetition(lower) || isWalk(lower) ? 'common' : null;
}

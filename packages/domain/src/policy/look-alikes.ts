/**
 * Groups of characters that are read as the plain one before the colon: Latin extensions, IPA and small capitals,
 * Cyrillic, Greek, Armenian, Georgian, Coptic, Cherokee, Lisu, Hebrew, and currency signs used as letters. Lower case
 * where a script has it: folding lowers first.
 */
const GROUPS = [
  'a:аαɑɐᴀⱥӕæꭺꓮₐᵃ∂₳ⲁᗩ∀Δδд',
  'b:вьβɓƀᴃʙƃƅꓐᏼ฿ъᗷⲃ₿',
  'c:сϲᴄ¢ƈȼɕꓚꮯⲥↄ₡ᑕ₵ҫ⊂',
  'd:ԁđɗɖᴅðꓓꭰⅾ₫ᗪծժ',
  'e:еεєɘɛəᴇǝҽℯ℮ꭼꓰⲉ∑ξɇᗴҿ',
  'f:ƒꜰꞙſϝꓝ₣ẝʄᖴғ',
  'g:ɡցɢɠǥꮐꓖ₲ԍᘜ',
  'h:һհħʜɦꓧꮋнⲏђℏ♄ᕼ',
  'i:іιıɩɪɨꙇⲓⅰꓲꭵ¡յί∣ǃɭ',
  'j:јɉʝȷᴊϳꓙꭻᒍ',
  'k:кκᴋƙⱪꓗꮶⲕ₭қҝᛕ',
  'l:ӏłℓʟɫɬⅼꓡꮮ₤ǀⳑ∟ᒪĿŀƚ',
  'm:мᴍɱⅿꓟꮇⲙ₥ᗰ',
  'n:ηпոռɴɲŋƞꓠꮑⲛ₦иᑎղ',
  'o:оοօøσᴏɵꓳⲟჿ૦ס০೦∅○◯ө¤ꮻ',
  'p:рρᴘþꓑꮲⲣ₱ƥᑭҏ',
  'q:ԛզգɋʠ',
  'r:гʀɹɍꭱꓣⲅⲢяᖇɼɽᴦ',
  's:ѕʂꜱƨşꓢꮪ§ₛᔕટ',
  't:тτᴛŧƭʇꓔꭲⲧ₮†ᖶե┬⟙',
  'u:υսʋᴜʉꓴ∪цᑌμ',
  'v:νѵᴠⅴꓦꮩ∨√ᐯ',
  'w:ѡԝωᴡшщɯꓪꮃ₩ᗯⱳաⲱ',
  'x:хχⅹꓫ×᙭ⲭӽ✕✗',
  'y:уүγʏყꓬꭹⲩўɏᖻყ',
  'z:ᴢʐƶȥꓜꮓⲍʒᘔ',
  '0:〇零',
  '1:一',
  '2:二ƻ',
  '3:三зӡჳ',
  '4:四чҷ',
  '5:五ƽ',
  '6:六б',
  '7:七',
  '8:八ȣ',
  '9:九',
  '-:‐‑‒–—―−ー─━⁃➖﹘~〜∼⸺',
  '.:。․·•∙●⋅・‧▪■⚫⚪๏▸',
  "':‘’ʼ`´′ʹ",
  '/:⁄∕╱⧸',
  '\\:∖⧵',
  '@:＠﹫',
  ',:،、‚',
  '$:＄﹩\u{1f4b2}',
  '+:➕',
] as const;

function toPairs(group: string): (readonly [string, string])[] {
  return [...group.slice(2)].map((likeness) => [likeness, group[0] ?? ''] as const);
}

/** The first group that names a character wins, so that a shared sign has one reading. */
const pairs = GROUPS.flatMap(toPairs)
  .filter(([likeness]) => likeness > '\x7f' || likeness === '`' || likeness === '~')
  .reverse();

/** Letters and digits in circles, squares and flags, which have no decomposition of their own. `count` from `code` on. */
const ROWS: readonly (readonly [code: number, count: number, first: string])[] = [
  [0x1f150, 26, 'a'],
  [0x1f170, 26, 'a'],
  [0x1f1e6, 26, 'a'],
  [0x2776, 9, '1'],
  [0x2780, 9, '1'],
  [0x278a, 9, '1'],
  [0x24f5, 9, '1'],
  [0xe0030, 10, '0'],
];

const rows = ROWS.flatMap(([code, count, first]) =>
  Array.from({ length: count }, (_, at): readonly [string, string] => [
    String.fromCodePoint(code + at),
    String.fromCodePoint((first.codePointAt(0) ?? 0) + at),
  ]),
);

const WHOLE: readonly (readonly [string, string])[] = [
  ['\u{1f51f}', '10'],
  ['\u{1f4af}', '100'],
  ['\u277f', '10'],
  ['\u24ff', '0'],
  ['\u{1f10b}', '0'],
  ['\u{1f10c}', '0'],
  ['\u00df', 'ss'],
  ['\u0153', 'oe'],
  ['\u{1f4e7}', ' email '],
  ['\u2709', ' email '],
  ['\u{1f4de}', ' phone '],
  ['\u260e', ' phone '],
  ['\u{1f4f1}', ' phone '],
];

/** What a character that looks like a plain one is read as. Never empty. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([...pairs, ...rows, ...WHOLE]);

export interface ChoiceOption {
  sitterId: string;
  name: string;
}

const firstWord = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

/** First names where they are enough to tell people apart, whole names where they are not. */
function shortNames(options: readonly ChoiceOption[]): string[] {
  const firsts = options.map(({ name }) => firstWord(name).toLowerCase());
  return options.map(({ name }, index) =>
    firsts.filter((first) => first === firsts[index]).length > 1 ? name : firstWord(name),
  );
}

/** "Maya texted while Jess and Omar are on duty. Who gets the replies? Answer 1 for Jess, 2 for Omar." */
export function promptWords(clientName: string | null, options: readonly ChoiceOption[]): string {
  const names = shortNames(options);
  const numbered = names.map((name, index) => `${index + 1} for ${name}`).join(', ');
  return `${clientName ?? 'A client'} texted while ${names.join(' and ')} are on duty. Who gets the replies? Answer ${numbered}.`;
}

/** What the owner's text chooses: a number of the list, or a name that only one of them has. Null: nothing clear. */
export function readOwnerChoice(text: string, options: readonly ChoiceOption[]): ChoiceOption | null {
  const word = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^#/, '')
    .replace(/[.!)\s]+$/, '');
  if (/^\d{1,2}$/.test(word)) return options[Number(word) - 1] ?? null;
  const named = options.filter(({ name }) => name.toLowerCase() === word || firstWord(name).toLowerCase() === word);
  return named.length === 1 ? (named[0] ?? null) : null;
}

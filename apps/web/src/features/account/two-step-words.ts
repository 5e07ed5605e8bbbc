const FEW = 3;

/** How many recovery codes are left, and whether that is a worry. */
export function codesLeft(left: number): { words: string; isFew: boolean } {
  if (left === 0)
    return { words: 'No recovery code is left. Without your phone nobody lets you in: make new ones.', isFew: true };
  const words = `${left} recovery ${left === 1 ? 'code' : 'codes'} left.`;
  return { words: left <= FEW ? `${words} Make new ones before you need them.` : words, isFew: left <= FEW };
}

/** What switching off does, a sentence each. */
export const offEffects = (needsTotp: boolean): readonly [string, ...string[]] => [
  'From then on your password alone lets you in, and the recovery codes work no more.',
  ...(needsTotp ? ['Your business asks for it: until you set it up again, nothing but this page opens.'] : []),
];

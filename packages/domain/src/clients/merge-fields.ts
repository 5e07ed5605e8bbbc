/** What a person's card says, beside addresses and talks. */
export interface ClientCard {
  name: string | null;
  timezone: string | null;
  notes: string | null;
  petNames: readonly string[];
  recurringOverride: boolean | null;
}

/** The card that remains of two: what it says itself stays, what it lacks is filled in, notes and pets add up. */
export function mergeCards(survivor: ClientCard, merged: ClientCard): ClientCard {
  const known = new Set(survivor.petNames.map((name) => name.toLowerCase()));
  return {
    name: survivor.name ?? merged.name,
    timezone: survivor.timezone ?? merged.timezone,
    notes:
      [...new Set([survivor.notes, merged.notes].filter((notes) => notes !== null && notes !== ''))].join('\n\n') ||
      null,
    petNames: [...survivor.petNames, ...merged.petNames.filter((name) => !known.has(name.toLowerCase()))],
    recurringOverride: survivor.recurringOverride ?? merged.recurringOverride,
  };
}

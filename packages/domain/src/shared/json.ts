export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function refuse(what: string, json: Json | undefined): never {
  throw new TypeError(`Expected ${what}, found ${json === undefined ? 'nothing' : JSON.stringify(json).slice(0, 40)}`);
}

/** One property of an object; throws when there is no such property. */
export function readField(json: Json, key: string): Json {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return refuse('an object', json);
  const value = Object.hasOwn(json, key) ? json[key] : undefined;
  return value === undefined ? refuse(`a field "${key}"`, value) : value;
}

export function readString(json: Json): string {
  return typeof json === 'string' ? json : refuse('a string', json);
}

export function readNumber(json: Json): number {
  return typeof json === 'number' ? json : refuse('a number', json);
}

export function readBoolean(json: Json): boolean {
  return typeof json === 'boolean' ? json : refuse('true or false', json);
}

export function readList<T>(json: Json, read: (item: Json) => T): T[] {
  return Array.isArray(json) ? json.map(read) : refuse('a list', json);
}

export function readNullable<T>(json: Json, read: (value: Json) => T): T | null {
  return json === null ? null : read(json);
}

/** An instant as ISO 8601 text. */
export function readDate(json: Json): Date {
  const date = new Date(readString(json));
  return Number.isNaN(date.getTime()) ? refuse('an instant', json) : date;
}

/** One word of a closed vocabulary. */
export function readOneOf<T extends string>(words: readonly T[], json: Json): T {
  return words.find((word) => word === json) ?? refuse(`one of ${words.join(', ')}`, json);
}

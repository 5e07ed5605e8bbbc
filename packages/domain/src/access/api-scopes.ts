/** What a key of another program may be allowed to do. Reading and writing are given apart. */
export const API_SCOPES = [
  'messages:read',
  'messages:send',
  'clients:read',
  'clients:write',
  'bookings:read',
  'bookings:write',
  'numbers:read',
  'numbers:write',
] as const;
export type ApiScope = (typeof API_SCOPES)[number];

export const isApiScope = (text: string): text is ApiScope => (API_SCOPES as readonly string[]).includes(text);

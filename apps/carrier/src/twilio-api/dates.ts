/** RFC 2822 with a numeric zone, as the 2010 API writes dates: "Tue, 18 Aug 2026 09:30:00 +0000". */
export const toRfc2822 = (at: Date) => at.toUTCString().replace('GMT', '+0000');

/** The day in UTC, YYYY-MM-DD: date filters promise no more than the day. */
export const toUtcDay = (at: Date) => at.toISOString().slice(0, 10);

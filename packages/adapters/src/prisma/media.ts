import type { MediaReference } from '@snout/application/ports/messages';
import { z } from 'zod';

const Media = z.array(z.object({ url: z.string(), contentType: z.string() }));

/** Media references as stored in JSON. */
export const toMedia = (stored: unknown): MediaReference[] => Media.parse(stored);

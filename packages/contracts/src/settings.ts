import { toMinutes } from '@snout/domain/consent/quiet-hours';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { E164, Text } from './shared/fields';

/** A time on the wall, on the quarter of an hour. */
const Wall = z.string().regex(/^([01]\d|2[0-3]):(00|15|30|45)$/, 'needs a time like 09:00 or 20:30');
/** Less than this would leave no common hour to somebody who may be in either of two zones. */
const MIN_OPEN_MINUTES = 240;

const minutes = z.number().int().min(0).max(1440);

export const OrgSettingsDto = z.object({
  requireTotpOfOwners: z.boolean(),
  messagingEnabled: z.boolean(),
  billingHoldHours: z.number().int().min(0).max(720),
  retryScheduleMinutes: z.array(z.number().int().min(1).max(1440)).min(1).max(6).readonly(),
  windowBufferMinutes: z
    .object({ dropIn: minutes, walk: minutes, houseSitting: minutes, meetAndGreet: minutes })
    .readonly(),
  autoResponses: z.object({
    unmappedPool: Text.trim().min(1).max(480),
    postRelease: Text.trim().min(1).max(480),
  }),
  splitScan: z.object({ minutes: z.number().int().min(1).max(60), messages: z.number().int().min(1).max(20) }),
  escalationDays: z.number().int().min(1).max(365),
  allowList: z.array(Text.trim().min(3).max(200)).max(500).readonly(),
  /** How long a pool number stays with a client: until nothing happened for a while, or some time after the last booking. */
  poolBinding: z.object({
    model: z.enum(['inactivity', 'bookings']),
    inactiveDays: z.number().int().min(1).max(365),
    hoursAfterBooking: z.number().int().min(0).max(720),
  }),
  archiveAfterDays: z.number().int().min(7).max(3650),
  /** Calendar months after which bodies and media are removed for good; null keeps them. */
  retentionMonths: z.number().int().min(1).max(240).nullable(),
  /** Text the owner when two sitters are on duty; answering 1 or 2 chooses. */
  overlapTexts: z
    .object({ enabled: z.boolean(), ownerPhone: E164.nullable() })
    .refine(({ enabled, ownerPhone }) => !enabled || ownerPhone !== null, {
      message: 'needs your own phone number first',
      path: ['ownerPhone'],
    }),
  /** When automated texts may arrive, by the recipient’s clock; people who answer by hand may do so at any hour. */
  quietHours: z
    .object({ opensAt: Wall, closesAt: Wall, peopleAnswerAnytime: z.boolean() })
    .refine(({ opensAt, closesAt }) => toMinutes(closesAt) - toMinutes(opensAt) >= MIN_OPEN_MINUTES, {
      message: 'leave at least four hours in which texts may arrive',
      path: ['closesAt'],
    }),
});

const response = z.object({ name: z.string(), timezone: z.string(), country: z.string(), settings: OrgSettingsDto });

export const getSettings = defineEndpoint({
  method: 'GET',
  path: '/settings',
  access: 'owner',
  summary: 'The organisation and its settings.',
  response,
});

export const updateSettings = defineEndpoint({
  method: 'PATCH',
  path: '/settings',
  access: 'owner',
  summary: 'Change settings; what is left out stays.',
  body: z.strictObject({
    name: Text.trim().min(1).max(100).optional(),
    timezone: Text.max(60).optional(),
    /** The allow-list is part of the policy’s rules, which are rehearsed before they change. */
    settings: z
      .strictObject(OrgSettingsDto.omit({ allowList: true }).shape)
      .partial()
      .optional(),
  }),
  response,
});

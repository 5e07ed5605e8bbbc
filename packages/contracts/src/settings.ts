import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';

const minutes = z.number().int().min(0).max(1440);

export const OrgSettingsDto = z.object({
  messagingEnabled: z.boolean(),
  billingHoldHours: z.number().int().min(0).max(720),
  retryScheduleMinutes: z.array(z.number().int().min(1).max(1440)).min(1).max(6).readonly(),
  windowBufferMinutes: z
    .object({ dropIn: minutes, walk: minutes, houseSitting: minutes, meetAndGreet: minutes })
    .readonly(),
  autoResponses: z.object({
    unmappedPool: z.string().trim().min(1).max(480),
    postRelease: z.string().trim().min(1).max(480),
  }),
  splitScan: z.object({ minutes: z.number().int().min(1).max(60), messages: z.number().int().min(1).max(20) }),
  escalationDays: z.number().int().min(1).max(365),
  allowList: z.array(z.string().trim().min(3).max(200)).max(500).readonly(),
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
    name: z.string().trim().min(1).max(100).optional(),
    timezone: z.string().max(60).optional(),
    settings: z.strictObject(OrgSettingsDto.shape).partial().optional(),
  }),
  response,
});

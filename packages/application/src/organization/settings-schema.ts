import { CHECKLIST_STEPS } from '@snout/domain/setup/checklist';
import { DEFAULT_SETTINGS, type OrgSettings } from '@snout/domain/shared/org-settings';
import { z } from 'zod';

const minutes = z.number().int().min(0);
const { windowBufferMinutes, autoResponses, splitScan, poolBinding, overlapTexts, quietHours, checklist } =
  DEFAULT_SETTINGS;

/** Reads stored settings: what is missing gets its default, keys nobody knows any more are dropped. */
const StoredSettings = z.object({
  messagingEnabled: z.boolean().default(DEFAULT_SETTINGS.messagingEnabled),
  billingHoldHours: z.number().default(DEFAULT_SETTINGS.billingHoldHours),
  retryScheduleMinutes: z.array(z.number()).default([...DEFAULT_SETTINGS.retryScheduleMinutes]),
  windowBufferMinutes: z
    .object({
      dropIn: minutes.default(windowBufferMinutes.dropIn),
      walk: minutes.default(windowBufferMinutes.walk),
      houseSitting: minutes.default(windowBufferMinutes.houseSitting),
      meetAndGreet: minutes.default(windowBufferMinutes.meetAndGreet),
    })
    .default(windowBufferMinutes),
  autoResponses: z
    .object({
      unmappedPool: z.string().default(autoResponses.unmappedPool),
      postRelease: z.string().default(autoResponses.postRelease),
    })
    .default(autoResponses),
  splitScan: z
    .object({ minutes: minutes.default(splitScan.minutes), messages: minutes.default(splitScan.messages) })
    .default(splitScan),
  escalationDays: z.number().default(DEFAULT_SETTINGS.escalationDays),
  allowList: z.array(z.string()).default([...DEFAULT_SETTINGS.allowList]),
  poolBinding: z
    .object({
      model: z.enum(['inactivity', 'bookings']).default(poolBinding.model),
      inactiveDays: z.number().int().min(1).default(poolBinding.inactiveDays),
      hoursAfterBooking: z.number().int().min(0).default(poolBinding.hoursAfterBooking),
    })
    .default(poolBinding),
  archiveAfterDays: z.number().int().min(1).default(DEFAULT_SETTINGS.archiveAfterDays),
  retentionMonths: z.number().int().min(1).nullable().default(null),
  overlapTexts: z
    .object({
      enabled: z.boolean().default(overlapTexts.enabled),
      ownerPhone: z.string().nullable().default(overlapTexts.ownerPhone),
    })
    .default(overlapTexts),
  quietHours: z
    .object({
      opensAt: z.string().default(quietHours.opensAt),
      closesAt: z.string().default(quietHours.closesAt),
      peopleAnswerAnytime: z.boolean().default(quietHours.peopleAnswerAnytime),
    })
    .default(quietHours),
  customWords: z.array(z.string()).default([...DEFAULT_SETTINGS.customWords]),
  checklist: z
    .object({
      done: z.array(z.enum(CHECKLIST_STEPS)).default([]),
      skipped: z.array(z.enum(CHECKLIST_STEPS)).default([]),
      isTourHidden: z.boolean().default(false),
    })
    .default({ ...checklist, done: [...checklist.done], skipped: [...checklist.skipped] }),
  requireTotpOfOwners: z.boolean().default(DEFAULT_SETTINGS.requireTotpOfOwners),
});

/** Throws a ZodError when what is stored is not settings at all. */
export const parseSettings = (stored: unknown): OrgSettings => StoredSettings.parse(stored ?? {});

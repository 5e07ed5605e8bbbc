/** The closed vocabularies of the product. Values are stored and sent exactly as written here. */
export const NUMBER_TYPES = ['frontDesk', 'pool', 'sitter'] as const;
export const NUMBER_STATUSES = ['active', 'quarantined', 'released'] as const;
export const USER_ROLES = ['owner', 'sitter'] as const;
export const SITTER_STATUSES = ['onboarding', 'active', 'offboarded'] as const;
export const WINDOW_KINDS = ['job', 'meetAndGreet'] as const;
export const WINDOW_STATUSES = ['active', 'expired', 'closed'] as const;
export const SERVICE_TYPES = ['dropIn', 'walk', 'houseSitting', 'meetAndGreet'] as const;
export const THREAD_SCOPES = ['relationship', 'job', 'internal'] as const;
export const DIRECTIONS = ['inbound', 'outbound'] as const;
export const ACTORS = ['client', 'owner', 'sitter', 'automation', 'system'] as const;
export const ASSIGNMENT_STATUSES = ['none', 'upcoming', 'active', 'overlap', 'expired'] as const;
export const DELIVERY_STATES = [
  'pending',
  'dispatching',
  'accepted',
  'sent',
  'delivered',
  'failed',
  'unknown',
  'canceled',
  'notFound',
  'held',
  'dead',
] as const;
export const DELIVERY_STATUSES = ['queued', 'sent', 'delivered', 'failed'] as const;
export const VIOLATION_TYPES = ['phoneNumber', 'email', 'url', 'socialMedia', 'payment', 'phrase', 'custom'] as const;
export const VIOLATION_SEVERITIES = ['warning', 'block'] as const;
export const CONSENT_KINDS = ['implied', 'express', 'written', 'optOut', 'optIn', 'suspectedOptOut'] as const;
export const ALERT_SEVERITIES = ['info', 'high', 'critical'] as const;

export type NumberType = (typeof NUMBER_TYPES)[number];
export type NumberStatus = (typeof NUMBER_STATUSES)[number];
export type UserRole = (typeof USER_ROLES)[number];
export type SitterStatus = (typeof SITTER_STATUSES)[number];
export type WindowKind = (typeof WINDOW_KINDS)[number];
export type WindowStatus = (typeof WINDOW_STATUSES)[number];
export type ServiceType = (typeof SERVICE_TYPES)[number];
export type ThreadScope = (typeof THREAD_SCOPES)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type Actor = (typeof ACTORS)[number];
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];
export type ViolationType = (typeof VIOLATION_TYPES)[number];
export type ViolationSeverity = (typeof VIOLATION_SEVERITIES)[number];
export type ConsentKind = (typeof CONSENT_KINDS)[number];
export type AlertSeverity = (typeof ALERT_SEVERITIES)[number];

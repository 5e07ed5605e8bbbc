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
export const CONSENT_KINDS = [
  'implied',
  'express',
  'written',
  'optOut',
  'optIn',
  'suspectedOptOut',
  'dismissed',
] as const;
export const ALERT_SEVERITIES = ['info', 'high', 'critical'] as const;
export const CONSENT_KEYWORDS = ['optOut', 'optIn', 'help'] as const;
export const ROUTE_TARGETS = ['owner', 'sitter'] as const;
export const ROUTE_RULES = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9'] as const;
export const ROUTE_REASONS = [
  'numberNotInUse',
  'numberQuarantined',
  'unmappedPoolSender',
  'consentKeyword',
  'billingConversation',
  'noActiveWindow',
  'overlappingWindows',
  'sitterUnavailable',
  'activeWindow',
  'ownerChoice',
] as const;
export const ROUTE_ACTIONS = [
  'alert',
  'autoRespondUnmapped',
  'autoRespondPostRelease',
  'promptOverlap',
  'handleConsent',
  'auditUnmappedPool',
] as const;
export const BOOKING_STATUSES = ['requested', 'confirmed', 'completed', 'cancelled', 'released'] as const;
export const RECURRENCES = ['none', 'weekly'] as const;
export const REGISTRATIONS = ['unknown', 'pending', 'registered', 'rejected'] as const;
export const MEET_AND_GREET_STATUSES = ['pending', 'approved', 'failed'] as const;
export const ATTEMPT_ACTIONS = ['blocked', 'warned', 'flagged'] as const;
export const ATTEMPT_ACTORS = ['client', 'sitter'] as const;
export const ATTEMPT_RESOLUTIONS = ['confirmed', 'falsePositive', 'forceSent'] as const;

export const CHANNELS = ['sms', 'whatsapp', 'email', 'telegram'] as const;
export const ADDRESS_VALIDITIES = ['unknown', 'valid', 'invalid', 'landline'] as const;
export const CLIENT_CLASSES = ['oneTime', 'recurring', 'auto'] as const;
export const CLASS_REASONS = ['ownersWord', 'weeklyPlan', 'recurringBooking', 'nothingRecurring'] as const;
export const IMPORT_STATUSES = ['created', 'updated', 'unchanged', 'failed'] as const;
export const IMPORT_REASONS = [
  'name_missing',
  'name_too_long',
  'contact_missing',
  'phone_invalid',
  'phone_of_owner',
  'email_invalid',
  'timezone_invalid',
  'one_time_invalid',
  'notes_too_long',
  'pets_too_many',
  'duplicate_in_file',
  'contacts_of_two_clients',
  'client_archived',
  'malformed_row',
] as const;

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
export type ConsentKeyword = (typeof CONSENT_KEYWORDS)[number];
export type RouteTarget = (typeof ROUTE_TARGETS)[number];
export type RouteRule = (typeof ROUTE_RULES)[number];
export type RouteReason = (typeof ROUTE_REASONS)[number];
export type RouteAction = (typeof ROUTE_ACTIONS)[number];
export type BookingStatus = (typeof BOOKING_STATUSES)[number];
export type Recurrence = (typeof RECURRENCES)[number];
export type Registration = (typeof REGISTRATIONS)[number];
export type AttemptAction = (typeof ATTEMPT_ACTIONS)[number];
export type AttemptActor = (typeof ATTEMPT_ACTORS)[number];
export type AttemptResolution = (typeof ATTEMPT_RESOLUTIONS)[number];
export type Channel = (typeof CHANNELS)[number];
export type AddressValidity = (typeof ADDRESS_VALIDITIES)[number];
export type ClientClass = (typeof CLIENT_CLASSES)[number];
export type ClassReason = (typeof CLASS_REASONS)[number];
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
export type ImportReason = (typeof IMPORT_REASONS)[number];
export type MeetAndGreetStatus = (typeof MEET_AND_GREET_STATUSES)[number];

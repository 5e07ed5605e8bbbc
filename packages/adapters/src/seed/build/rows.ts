import type { Prisma } from '../../prisma/generated/client';

/** All rows of one demo organisation, in the order in which foreign keys want them. */
export interface OrgRows {
  organization: Prisma.OrganizationUncheckedCreateInput;
  users: Prisma.UserCreateManyInput[];
  sitters: Prisma.SitterCreateManyInput[];
  clients: Prisma.ClientCreateManyInput[];
  contactPoints: Prisma.ContactPointCreateManyInput[];
  weeklyPlans: Prisma.WeeklyPlanCreateManyInput[];
  numbers: Prisma.BusinessNumberCreateManyInput[];
  numberAssignments: Prisma.NumberAssignmentCreateManyInput[];
  bookings: Prisma.BookingCreateManyInput[];
  threads: Prisma.MessageThreadCreateManyInput[];
  bindings: Prisma.BindingCreateManyInput[];
  windows: Prisma.AssignmentWindowCreateManyInput[];
  overlapChoices: Prisma.OverlapChoiceCreateManyInput[];
  messages: Prisma.MessageEventCreateManyInput[];
  receipts: Prisma.InboundReceiptCreateManyInput[];
  routingDecisions: Prisma.RoutingDecisionCreateManyInput[];
  deliveries: Prisma.DeliveryCreateManyInput[];
  violations: Prisma.PolicyViolationCreateManyInput[];
  attempts: Prisma.PoachingAttemptCreateManyInput[];
  consentEvents: Prisma.ConsentEventCreateManyInput[];
  alerts: Prisma.AlertCreateManyInput[];
  auditEvents: Prisma.AuditEventCreateManyInput[];
  providerConfigs: Prisma.ProviderConfigCreateManyInput[];
}

export function noRows(organization: OrgRows['organization']): OrgRows {
  return {
    organization,
    users: [],
    sitters: [],
    clients: [],
    contactPoints: [],
    weeklyPlans: [],
    numbers: [],
    numberAssignments: [],
    bookings: [],
    threads: [],
    bindings: [],
    windows: [],
    overlapChoices: [],
    messages: [],
    receipts: [],
    routingDecisions: [],
    deliveries: [],
    violations: [],
    attempts: [],
    consentEvents: [],
    alerts: [],
    auditEvents: [],
    providerConfigs: [],
  };
}

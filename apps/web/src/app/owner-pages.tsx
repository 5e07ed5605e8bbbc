import { THREAD_FILTERS } from '@snout/contracts/threads';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { AssignmentsSearch } from '../features/assignments/search';
import { AuditSearch } from '../features/audit/search';
import { ClientSearch, ClientsSearch } from '../features/clients/search';
import { DELIVERY_TABS } from '../features/deliveries/delivery-tab';
import { ExportsSearch } from '../features/exports/search';
import { PLACES_OF_THREADS } from '../features/inbox/aside';
import { NumbersSearch } from '../features/numbers/number-filter';
import { PolicySearch } from '../features/policy/search';
import { RoutingSearch } from '../features/routing/search';
import { TeamSearch } from '../features/team/search';
import { accessPages } from './access-pages';
import { ownerRoute } from './root-route';

const DashboardPage = lazyRouteComponent(() => import('../features/dashboard/dashboard-page'), 'DashboardPage');
const dashboardRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/dashboard',
  component: function Dashboard() {
    return <DashboardPage user={dashboardRoute.useRouteContext().user} />;
  },
});

const InboxPage = lazyRouteComponent(() => import('../features/inbox/inbox-page'), 'InboxPage');
const inboxRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/messages',
  validateSearch: z.object({
    filter: z.enum(THREAD_FILTERS).optional().catch(undefined),
    q: z.string().max(100).optional().catch(undefined),
    thread: z.string().optional().catch(undefined),
    shown: z.enum(PLACES_OF_THREADS).optional().catch(undefined),
  }),
  component: function Inbox() {
    return <InboxPage user={inboxRoute.useRouteContext().user} search={inboxRoute.useSearch()} />;
  },
});

const AssignmentsPage = lazyRouteComponent(() => import('../features/assignments/assignments-page'), 'AssignmentsPage');
const assignmentsRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/messages/assignments',
  validateSearch: AssignmentsSearch,
  component: function Assignments() {
    return <AssignmentsPage user={assignmentsRoute.useRouteContext().user} search={assignmentsRoute.useSearch()} />;
  },
});

const NumbersPage = lazyRouteComponent(() => import('../features/numbers/numbers-page'), 'NumbersPage');
const numbersRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/messages/numbers',
  validateSearch: NumbersSearch,
  component: function Numbers() {
    return <NumbersPage user={numbersRoute.useRouteContext().user} search={numbersRoute.useSearch()} />;
  },
});

const SetupPage = lazyRouteComponent(() => import('../features/setup/setup-page'), 'SetupPage');
const setupRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/messages/setup',
  component: function Setup() {
    return <SetupPage user={setupRoute.useRouteContext().user} />;
  },
});

const TeamPage = lazyRouteComponent(() => import('../features/team/team-page'), 'TeamPage');
const teamRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/messages/team',
  validateSearch: TeamSearch,
  component: function Team() {
    return <TeamPage user={teamRoute.useRouteContext().user} search={teamRoute.useSearch()} />;
  },
});

const DeliveriesPage = lazyRouteComponent(() => import('../features/deliveries/deliveries-page'), 'DeliveriesPage');
const deliveriesRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/deliveries',
  validateSearch: z.object({
    tab: z.enum(DELIVERY_TABS).optional().catch(undefined),
    code: z.coerce.number().int().min(1).max(99_999).optional().catch(undefined),
    delivery: z.uuid().optional().catch(undefined),
  }),
  component: function Deliveries() {
    return <DeliveriesPage user={deliveriesRoute.useRouteContext().user} search={deliveriesRoute.useSearch()} />;
  },
});

const PolicyPage = lazyRouteComponent(() => import('../features/policy/policy-page'), 'PolicyPage');
const policyRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/policy',
  validateSearch: PolicySearch,
  component: function Policy() {
    return <PolicyPage user={policyRoute.useRouteContext().user} search={policyRoute.useSearch()} />;
  },
});

const RulesPage = lazyRouteComponent(() => import('../features/policy/rules-page'), 'RulesPage');
const rulesRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/policy/rules',
  component: function Rules() {
    return <RulesPage user={rulesRoute.useRouteContext().user} />;
  },
});

const RoutingPage = lazyRouteComponent(() => import('../features/routing/routing-page'), 'RoutingPage');
const routingRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/routing',
  validateSearch: RoutingSearch,
  component: function Routing() {
    return <RoutingPage user={routingRoute.useRouteContext().user} search={routingRoute.useSearch()} />;
  },
});

const ClientsPage = lazyRouteComponent(() => import('../features/clients/clients-page'), 'ClientsPage');
const clientsRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/clients',
  validateSearch: ClientsSearch,
  component: function Clients() {
    return <ClientsPage user={clientsRoute.useRouteContext().user} search={clientsRoute.useSearch()} />;
  },
});

const ClientPage = lazyRouteComponent(() => import('../features/clients/client-page'), 'ClientPage');
const clientRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/clients/$clientId',
  validateSearch: ClientSearch,
  component: function OneClient() {
    const { clientId } = clientRoute.useParams();
    const { user } = clientRoute.useRouteContext();
    return <ClientPage key={clientId} {...{ user, clientId }} search={clientRoute.useSearch()} />;
  },
});

const ExportsPage = lazyRouteComponent(() => import('../features/exports/exports-page'), 'ExportsPage');
const exportsRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/exports',
  validateSearch: ExportsSearch,
  component: function Exports() {
    return <ExportsPage user={exportsRoute.useRouteContext().user} search={exportsRoute.useSearch()} />;
  },
});

const AuditPage = lazyRouteComponent(() => import('../features/audit/audit-page'), 'AuditPage');
const auditRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/audit',
  validateSearch: AuditSearch,
  component: function Audit() {
    return <AuditPage user={auditRoute.useRouteContext().user} search={auditRoute.useSearch()} />;
  },
});

const SettingsPage = lazyRouteComponent(() => import('../features/settings/settings-page'), 'SettingsPage');
const settingsRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/settings',
  component: () => <SettingsPage />,
});

/** The pages of the office; each is loaded when it is first gone to. */
export const ownerPages = ownerRoute.addChildren([
  dashboardRoute,
  inboxRoute,
  numbersRoute,
  assignmentsRoute,
  setupRoute,
  teamRoute,
  ...accessPages,
  policyRoute,
  rulesRoute,
  deliveriesRoute,
  routingRoute,
  clientsRoute,
  clientRoute,
  exportsRoute,
  auditRoute,
  settingsRoute,
]);

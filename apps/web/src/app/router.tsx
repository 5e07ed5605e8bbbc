import { THREAD_FILTERS } from '@snout/contracts/threads';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  useNavigate,
} from '@tanstack/react-router';
import { z } from 'zod';
import { AssignmentsSearch } from '../features/assignments/search';
import { LoginPage } from '../features/auth/login-page';
import { DELIVERY_TABS } from '../features/deliveries/delivery-tab';
import { NumbersSearch } from '../features/numbers/number-filter';
import { TeamSearch } from '../features/team/search';
import { ApiError } from '../lib/call';
import { meQuery } from '../lib/session';
import { CrashPage, NoAccessPage, NotFoundPage } from './pages';
import { OwnerShell, SitterShell } from './shell';

interface Context {
  client: QueryClient;
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
});

/** Who is signed in, or away to the sign-in page and back here afterwards. */
async function requireUser(context: Context, href: string) {
  try {
    return await context.client.ensureQueryData(meQuery);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) throw redirect({ to: '/login', search: { next: href } });
    throw error;
  }
}

const loginRoute = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: z.object({ next: z.string().optional() }),
  component: function Login() {
    const navigate = useNavigate();
    const { next } = loginRoute.useSearch();
    return (
      <LoginPage
        onSignedIn={(role) => {
          const home = role === 'owner' ? '/messages' : '/sitter/inbox';
          const isOwn =
            next?.startsWith('/') && !next.startsWith('//') && next.startsWith('/sitter') === (role === 'sitter');
          void navigate({ href: isOwn && next ? next : home });
        }}
      />
    );
  },
});

const InvitationPage = lazyRouteComponent(() => import('../features/auth/invitation-page'), 'InvitationPage');
const invitationRoute = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  // A secret is text, also one that looks like a number.
  validateSearch: z.object({ token: z.coerce.string().catch('') }),
  component: function Invitation() {
    const navigate = useNavigate();
    return (
      <InvitationPage
        token={invitationRoute.useSearch().token}
        onSignedIn={(role) => void navigate({ to: role === 'owner' ? '/messages' : '/sitter/inbox', replace: true })}
      />
    );
  },
});

const homeRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context, location }) => {
    const user = await requireUser(context, location.href);
    throw redirect({ to: user.role === 'owner' ? '/messages' : '/sitter/inbox' });
  },
});

const ownerRoute = createRoute({
  getParentRoute: () => root,
  id: 'owner',
  beforeLoad: async ({ context, location }) => ({ user: await requireUser(context, location.href) }),
  component: function Owner() {
    const { user } = ownerRoute.useRouteContext();
    if (user.role !== 'owner') return <NoAccessPage who="the owner and the office" />;
    return (
      <OwnerShell user={user}>
        <Outlet />
      </OwnerShell>
    );
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

const SitterInboxPage = lazyRouteComponent(
  () => import('../features/sitter-inbox/sitter-inbox-page'),
  'SitterInboxPage',
);
const sitterRoute = createRoute({
  getParentRoute: () => root,
  path: '/sitter/inbox',
  validateSearch: z.object({ thread: z.string().optional().catch(undefined) }),
  beforeLoad: async ({ context, location }) => ({ user: await requireUser(context, location.href) }),
  component: function SitterInbox() {
    const { user } = sitterRoute.useRouteContext();
    const search = sitterRoute.useSearch();
    if (user.role !== 'sitter') return <NoAccessPage who="sitters" />;
    return (
      <SitterShell user={user}>
        <SitterInboxPage user={user} search={search} />
      </SitterShell>
    );
  },
});

const tree = root.addChildren([
  loginRoute,
  invitationRoute,
  homeRoute,
  ownerRoute.addChildren([inboxRoute, numbersRoute, assignmentsRoute, setupRoute, teamRoute, deliveriesRoute]),
  sitterRoute,
]);

export const createAppRouter = (client: QueryClient) =>
  createRouter({ routeTree: tree, context: { client }, defaultPreload: 'intent', scrollRestoration: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

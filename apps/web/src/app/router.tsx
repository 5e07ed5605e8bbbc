import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect, useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { LoginPage } from '../features/auth/login-page';
import { accountPages } from './account-pages';
import { homeOf, isFor } from './home';
import { ownerPages } from './owner-pages';
import { NoAccessPage } from './pages';
import { requireUser, root } from './root-route';
import { SitterShell } from './shell';

const loginRoute = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: z.object({ next: z.string().optional(), ended: z.boolean().optional().catch(undefined) }),
  component: function Login() {
    const navigate = useNavigate();
    const { next, ended } = loginRoute.useSearch();
    return (
      <LoginPage
        hasEnded={ended}
        onSignedIn={(role) => void navigate({ href: isFor(role, next) ? next : homeOf(role) })}
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
        onSignedIn={(role) => void navigate({ to: homeOf(role), replace: true })}
      />
    );
  },
});

const homeRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context, location }) => {
    const user = await requireUser(context, location.href);
    throw redirect({ to: homeOf(user.role) });
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

const tree = root.addChildren([loginRoute, invitationRoute, homeRoute, ownerPages, sitterRoute, ...accountPages]);

export const createAppRouter = (client: QueryClient) =>
  createRouter({ routeTree: tree, context: { client }, defaultPreload: 'intent', scrollRestoration: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

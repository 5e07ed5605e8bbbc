import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { ApiError } from '../lib/call';
import { meQuery } from '../lib/session';
import { CrashPage, NoAccessPage, NotFoundPage } from './pages';
import { OwnerShell } from './shell';

interface Context {
  client: QueryClient;
}

export const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
});

/** Who is signed in, or away to the sign-in page and back here afterwards. */
export async function requireUser(context: Context, href: string) {
  try {
    return await context.client.ensureQueryData(meQuery);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) throw redirect({ to: '/login', search: { next: href } });
    throw error;
  }
}

/** Everything below it is the office's alone. */
export const ownerRoute = createRoute({
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

import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { homeOf, isFor } from './home';
import { requireUser, root } from './root-route';
import { OwnerShell, SitterShell } from './shell';

const ForgotPage = lazyRouteComponent(() => import('../features/auth/forgot-page'), 'ForgotPage');
const forgotRoute = createRoute({
  getParentRoute: () => root,
  path: '/password/forgot',
  component: () => <ForgotPage />,
});

const ResetPage = lazyRouteComponent(() => import('../features/auth/reset-page'), 'ResetPage');
const resetRoute = createRoute({
  getParentRoute: () => root,
  path: '/password',
  validateSearch: z.object({ token: z.coerce.string().catch('') }),
  component: function Reset() {
    return <ResetPage token={resetRoute.useSearch().token} />;
  },
});

const AccountPage = lazyRouteComponent(() => import('../features/account/account-page'), 'AccountPage');
const accountRoute = createRoute({
  getParentRoute: () => root,
  path: '/account',
  beforeLoad: async ({ context, location }) => ({ user: await requireUser(context, location.href) }),
  component: function Account() {
    const { user } = accountRoute.useRouteContext();
    const Shell = user.role === 'owner' ? OwnerShell : SitterShell;
    return (
      <Shell user={user}>
        <AccountPage user={user} />
      </Shell>
    );
  },
});

const TwoStepPage = lazyRouteComponent(() => import('../features/account/two-step-page'), 'TwoStepPage');
const twoStepRoute = createRoute({
  getParentRoute: () => root,
  path: '/two-step',
  validateSearch: z.object({ next: z.string().optional().catch(undefined) }),
  beforeLoad: async ({ context, location }) => ({ user: await requireUser(context, location.href) }),
  component: function TwoStep() {
    const { user } = twoStepRoute.useRouteContext();
    const { next } = twoStepRoute.useSearch();
    const navigate = useNavigate();
    const goOn = () => void navigate({ href: isFor(user.role, next) ? next : homeOf(user.role), replace: true });
    return <TwoStepPage user={user} onDone={goOn} />;
  },
});

/** What belongs to one's own account, whatever the role. */
export const accountPages = [forgotRoute, resetRoute, accountRoute, twoStepRoute] as const;

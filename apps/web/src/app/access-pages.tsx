import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ApiKeysSearch } from '../features/api-keys/search';
import { UsersSearch } from '../features/users/search';
import { ownerRoute } from './root-route';

const UsersPage = lazyRouteComponent(() => import('../features/users/users-page'), 'UsersPage');
const usersRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/users',
  validateSearch: UsersSearch,
  component: function Users() {
    return <UsersPage user={usersRoute.useRouteContext().user} search={usersRoute.useSearch()} />;
  },
});

const ApiKeysPage = lazyRouteComponent(() => import('../features/api-keys/api-keys-page'), 'ApiKeysPage');
const apiKeysRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/api-keys',
  validateSearch: ApiKeysSearch,
  component: function ApiKeys() {
    return <ApiKeysPage user={apiKeysRoute.useRouteContext().user} search={apiKeysRoute.useSearch()} />;
  },
});

/** Who may come in, people and programs. */
export const accessPages = [usersRoute, apiKeysRoute] as const;

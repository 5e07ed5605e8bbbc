import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Toaster } from 'sonner';
import { createAppRouter } from './app/router';
import { ApiError, whenSetupRequired, whenSignedOut } from './lib/call';
import { meQuery } from './lib/session';
import { followSystemTheme } from './lib/theme';
import './styles/app.css';

followSystemTheme();

const client = new QueryClient({
  mutationCache: new MutationCache(),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchIntervalInBackground: false,
      retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
});
const router = createAppRouter(client);

whenSignedOut(() => {
  // Whoever only comes to the door has no session that could have ended.
  const ended = client.getQueryData(meQuery.queryKey) ? true : undefined;
  client.removeQueries({ queryKey: meQuery.queryKey });
  const { href, pathname } = router.state.location;
  if (pathname !== '/login') void router.navigate({ to: '/login', search: { next: href, ended } });
});

whenSetupRequired(() => {
  const { href, pathname } = router.state.location;
  if (pathname !== '/two-step') void router.navigate({ to: '/two-step', search: { next: href }, replace: true });
});

const element = document.getElementById('root');
if (!element) throw new Error('The page has no place for the app');
createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
      <Toaster position="bottom-center" />
    </QueryClientProvider>
  </StrictMode>,
);

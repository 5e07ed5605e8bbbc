import { getSecurity, listSessions } from '@snout/contracts/account';
import { listApiKeys } from '@snout/contracts/api-keys';
import { getMe, listDemoSignIns } from '@snout/contracts/auth';
import { listPolicyAttempts } from '@snout/contracts/policy';
import { listUsers, type User } from '@snout/contracts/users';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { stubBrowser } from '../testing/browser-doubles';
import { answers, refuses } from '../testing/mock-api';
import { createAppRouter } from './router';

const dana = {
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'Dana Whitfield',
  email: 'dana@willow.example',
  role: 'owner',
  sitterId: null,
  orgId: 'willow',
  orgName: 'Willow & Co',
  timezone: 'America/Chicago',
} as const;
const AT = '2026-11-20T16:42:00Z';
const asUser = (change: Partial<User>): User => ({
  ...{ id: dana.id, name: dana.name, email: dana.email, role: 'owner', status: 'active', sitterId: null },
  ...{ hasTotp: true, lastSeenAt: AT, createdAt: AT },
  ...change,
});
/** The first page of a cold run is compiled on the way. */
const PATIENT = { timeout: 10_000 };

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());
beforeEach(() => {
  stubBrowser();
  // jsdom draws no layers.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  server.use(
    answers(getMe, { user: dana }),
    answers(listDemoSignIns, { people: [], handsetsUrl: null }),
    answers(listPolicyAttempts, { attempts: [], openCount: 0, pagination: { nextCursor: null, limit: 50 } }),
  );
});

function open(path: string): void {
  window.history.replaceState(null, '', path);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createAppRouter(client)} />
    </QueryClientProvider>,
  );
}

it('a sitter finds their account without any navigation, and one part that fails leaves the others', async () => {
  server.use(
    answers(getMe, { user: { ...dana, name: 'Jess Moreno', role: 'sitter', sitterId: 'jess' } }),
    answers(getSecurity, { hasTotp: true, needsTotp: false, recoveryCodesLeft: 2 }),
    refuses(listSessions, 503, 'The list has to wait a moment.'),
  );
  open('/account');
  expect(await screen.findByText(/2 recovery codes left. Make new ones/, {}, PATIENT)).toBeVisible();
  expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull();
  expect(await screen.findByRole('alert')).toHaveTextContent('The list has to wait a moment.');
  expect(screen.getByLabelText('Password you have now')).toBeVisible();
});

it('this device is told apart and not offered to be signed out', async () => {
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Safari/604.1';
  const session = { userAgent: phone, ip: '203.0.113.7', createdAt: AT, lastSeenAt: AT };
  server.use(
    answers(getSecurity, { hasTotp: false, needsTotp: false, recoveryCodesLeft: 0 }),
    answers(listSessions, {
      sessions: [
        { ...session, id: 'there', isCurrent: false },
        { ...session, id: 'here', isCurrent: true },
      ],
    }),
  );
  open('/account');
  const [here, there] = within(await screen.findByRole('list', { name: 'Sessions' }, PATIENT)).getAllByRole('listitem');
  expect(here).toHaveTextContent('Safari on iPhone This device');
  expect(within(here as HTMLElement).queryByRole('button')).toBeNull();
  expect(there).toHaveTextContent(/from 203\.0\.113\.7/);
  expect(within(there as HTMLElement).getByRole('button', { name: 'Sign out Safari on iPhone' })).toBeVisible();
});

it('users are listed with how they come in, and what the server refuses stands where it was asked', async () => {
  const uma = asUser({
    id: '018f0000-0000-7000-8000-000000000002',
    name: 'Uma Reyes',
    email: 'uma@willow.example',
    status: 'disabled',
    hasTotp: false,
    lastSeenAt: null,
  });
  server.use(answers(listUsers, { users: [uma, asUser({})] }));
  server.use(
    http.patch('*/api/users/:id', () =>
      HttpResponse.json({ status: 409, code: 'conflict', detail: 'This person has not come in yet.' }, { status: 409 }),
    ),
  );
  open('/users');
  fireEvent.click(await screen.findByRole('button', { name: 'Uma Reyes' }, PATIENT));
  const drawer = await screen.findByRole('dialog', { name: 'Uma Reyes' });
  expect(within(drawer).getByRole('button', { name: 'New invitation' })).toBeVisible();
  fireEvent.click(within(drawer).getByRole('button', { name: 'Give access back' }));
  fireEvent.click(within(drawer).getByRole('button', { name: 'Give access back' }));
  expect(await within(drawer).findByRole('alert')).toHaveTextContent('This person has not come in yet.');
});

it('without keys the page says what one is for', async () => {
  server.use(answers(listApiKeys, { apiKeys: [] }));
  open('/api-keys');
  expect(await screen.findByText('No keys yet', {}, PATIENT)).toBeVisible();
});

import { getMe, listDemoSignIns } from '@snout/contracts/auth';
import { listBookings } from '@snout/contracts/bookings';
import { listMeetAndGreets } from '@snout/contracts/meet-and-greets';
import { listSitters } from '@snout/contracts/people';
import { listPolicyAttempts } from '@snout/contracts/policy';
import { listWindows, type Window } from '@snout/contracts/windows';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { aBooking, aMeeting, aWindow } from '../testing/a-job';
import { stubBrowser } from '../testing/browser-doubles';
import { answers, refuses } from '../testing/mock-api';
import { createAppRouter } from './router';

const pagination = { nextCursor: null, limit: 100 };
const dana = {
  id: 'dana',
  name: 'Dana Whitfield',
  email: 'dana@willow.example',
  role: 'owner',
  sitterId: null,
  orgId: 'willow',
  orgName: 'Willow & Co',
  timezone: 'America/Chicago',
} as const;
const aSitter = (id: string, name: string) => ({
  id,
  name,
  email: `${id}@willow.example`,
  status: 'active' as const,
  messagingLockedAt: null,
  lockReason: null,
  businessNumber: null,
});

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());
beforeEach(() => {
  stubBrowser();
  server.use(
    answers(getMe, { user: dana }),
    answers(listDemoSignIns, { people: [], handsetsUrl: null }),
    answers(listSitters, { sitters: [aSitter('jess', 'Jess Moreno'), aSitter('marco', 'Marco Bellini')] }),
    answers(listBookings, { bookings: [aBooking({ recurrence: 'weekly' })], pagination }),
    answers(listMeetAndGreets, { meetAndGreets: [], pagination }),
    answers(listPolicyAttempts, { attempts: [], openCount: 0, pagination }),
  );
});

const windowsAre = (...windows: Window[]) => server.use(answers(listWindows, { windows, pagination }));

function open(path: string): void {
  window.history.replaceState(null, '', path);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createAppRouter(client)} />
    </QueryClientProvider>,
  );
}

const WEEK = '/messages/assignments?from=2030-11-20';
const ahead = { startAt: '2030-11-21T15:00:00.000Z', endAt: '2030-11-21T17:00:00.000Z' };

it('stands a window in the row of its sitter, told by who, when and how it is', async () => {
  windowsAre(aWindow(ahead));
  open(WEEK);
  const row = await screen.findByRole('list', { name: 'Jess Moreno' });
  expect(within(row).getByRole('button')).toHaveAccessibleName(
    'Maya Castillo, Window only. Thu, Nov 21, 9:00 AM – 11:00 AM CST. Coming',
  );
  expect(within(screen.getByRole('list', { name: 'Marco Bellini' })).queryAllByRole('button')).toEqual([]);
  expect(screen.getByRole('heading', { name: 'November 18 – 24, 2030' })).toBeVisible();
});

it('tells in the list what the week shows, conflicts too', async () => {
  windowsAre(aWindow(ahead), aWindow({ id: 'w2', sitterId: 'marco', sitterName: 'Marco Bellini', ...ahead }));
  open(`${WEEK}&view=list`);
  const table = await screen.findByRole('table', { name: 'Windows' });
  expect(within(table).getAllByRole('row')).toHaveLength(3);
  expect(within(screen.getByRole('region', { name: 'Conflicts' })).getByRole('listitem')).toHaveTextContent(
    'both on duty for Maya Castillo. New texts go to you.',
  );
});

it('says that a week has no windows, and offers to book', async () => {
  windowsAre();
  server.use(answers(listBookings, { bookings: [], pagination }));
  open(WEEK);
  expect(await screen.findByText('No windows this week')).toBeVisible();
  expect(screen.getByRole('button', { name: 'New booking' })).toBeEnabled();
});

it('says why the week cannot be shown, and tries again', async () => {
  server.use(refuses(listWindows, 500, 'Something broke.'));
  open(WEEK);
  expect(await screen.findByRole('alert')).toHaveTextContent('Something broke.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

it('asks about a meeting that is over, in whatever week it was', async () => {
  windowsAre();
  server.use(
    answers(listMeetAndGreets, { meetAndGreets: [aMeeting({ endAt: '2020-01-01T10:00:00.000Z' })], pagination }),
  );
  open(WEEK);
  expect(await screen.findByText(/Maya Castillo met Jess Moreno/)).toBeVisible();
});

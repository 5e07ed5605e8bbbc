import { getMe, listDemoSignIns } from '@snout/contracts/auth';
import { listPolicyAttempts } from '@snout/contracts/policy';
import { getSettings } from '@snout/contracts/settings';
import { getChecklist } from '@snout/contracts/setup';
import { listThreads } from '@snout/contracts/threads';
import { listWindows } from '@snout/contracts/windows';
import { DEFAULT_SETTINGS } from '@snout/domain/shared/org-settings';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { stubBrowser } from '../testing/browser-doubles';
import { answers, refuses } from '../testing/mock-api';
import { createAppRouter } from './router';

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
const pagination = { nextCursor: null, limit: 50 };
/** The first page of a cold run is compiled on the way. */
const PATIENT = { timeout: 10_000 };

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());
beforeEach(() => {
  stubBrowser();
  server.use(
    answers(getMe, { user: dana }),
    answers(listDemoSignIns, { people: [], handsetsUrl: null }),
    answers(listPolicyAttempts, { attempts: [], openCount: 0, pagination }),
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

it('the dashboard says what waits, and one part that fails leaves the others standing', async () => {
  server.use(
    answers(listThreads, { threads: [], counts: { all: 9, unread: 2, policy: 0, failures: 1 }, pagination }),
    refuses(listWindows, 503, 'The week has to wait a moment.'),
    answers(getChecklist, {
      setup: [{ step: 'provider', state: 'todo' }],
      tour: { isHidden: true, steps: [] },
      numbers: { used: 1, allowed: 49, left: 48 },
      registration: { unknown: 1, pending: 0, registered: 0, rejected: 0 },
    }),
  );
  open('/dashboard');
  expect(await screen.findByRole('link', { name: /Needs a reply\s*2/ }, PATIENT)).toHaveAttribute(
    'href',
    '/messages?filter=unread',
  );
  expect(screen.getByRole('link', { name: /Not delivered\s*1/ })).toBeVisible();
  expect(await screen.findByRole('alert')).toHaveTextContent('The week has to wait a moment.');
  expect(await screen.findByText(/0 of 1 steps done/)).toBeVisible();
});

it('settings show what is stored, and nothing is saved before something changes', async () => {
  const { checklist: _, customWords: __, ...settings } = DEFAULT_SETTINGS;
  server.use(answers(getSettings, { name: 'Willow & Co', timezone: 'America/Chicago', country: 'US', settings }));
  open('/settings');
  expect(await screen.findByLabelText('Try again after', {}, PATIENT)).toHaveValue('1, 5, 15');
  expect(screen.getByLabelText('Without a text for')).toHaveValue('30');
  expect(screen.queryByLabelText('After the last booking', { selector: 'input[type=text]' })).toBeNull();
  for (const save of screen.getAllByRole('button', { name: 'Save' })) expect(save).toBeDisabled();
});

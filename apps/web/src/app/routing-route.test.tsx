import { getMe, listDemoSignIns } from '@snout/contracts/auth';
import { listPolicyAttempts } from '@snout/contracts/policy';
import { simulateRoute } from '@snout/contracts/routing';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
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
const office = {
  target: 'owner',
  sitterId: null,
  sitterName: null,
  reason: 'noActiveWindow',
  summary: 'The office got it, because no sitter was on duty for this client.',
} as const;
const jess = {
  target: 'sitter',
  sitterId: 'jess',
  sitterName: 'Jess Moreno',
  reason: 'activeWindow',
  summary: 'Jess Moreno got it as the sitter on duty.',
} as const;
const simulated = {
  ...jess,
  at: '2026-11-21T16:00:00.000Z',
  rulesVersion: 1,
  inputs: null,
  trace: [
    { rule: 'R1', matched: false, saw: 'ours', sentence: 'Is the number out of use? No.' },
    { rule: 'R9', matched: true, saw: 'Jess', sentence: 'Does the sitter on duty get it? Yes.' },
  ],
  timeline: [
    { ...office, from: '2026-11-21T06:00:00.000Z', to: '2026-11-21T15:00:00.000Z' },
    { ...jess, from: '2026-11-21T15:00:00.000Z', to: '2026-11-22T06:00:00.000Z' },
  ],
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());
beforeEach(() => {
  stubBrowser();
  server.use(
    answers(getMe, { user: dana }),
    answers(listDemoSignIns, { people: [], handsetsUrl: null }),
    answers(listPolicyAttempts, { attempts: [], openCount: 0, pagination: { nextCursor: null, limit: 1 } }),
  );
});

function open(): void {
  const query = new URLSearchParams({ from: '+15125550142', to: '+15125550100', at: '2026-11-21T16:00:00Z' });
  window.history.replaceState(null, '', `/routing?${query}`);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createAppRouter(client)} />
    </QueryClientProvider>,
  );
}

it('a link opens filled in and answered: who gets it, by which rule, and how that changes through the day', async () => {
  server.use(answers(simulateRoute, simulated));
  open();
  expect(await screen.findByRole('heading', { name: 'Goes to Jess Moreno' })).toBeVisible();
  expect(screen.getByLabelText('From, the client’s phone')).toHaveValue('(512) 555-0142');
  expect(screen.getByLabelText('Time (America/Chicago)')).toHaveValue('2026-11-21T10:00');
  const rules = within(screen.getByRole('list', { name: 'Rules, in order' })).getAllByRole('listitem');
  expect(rules.map((rule) => rule.textContent)).toEqual([
    '1Is the number out of use? No.',
    '2Does the sitter on duty get it? Yes. This rule decided.',
  ]);
  const day = await screen.findByRole('list', { name: 'The answer through the day' });
  const stretches = await within(day).findAllByRole('button');
  expect(stretches.map((stretch) => [stretch.textContent, stretch.getAttribute('aria-current')])).toEqual([
    [`Midnight to 9:00 AM${office.summary}`, null],
    [`9:00 AM to midnight${jess.summary}`, 'time'],
  ]);
});

it('a refusal says why and keeps what was filled in', async () => {
  server.use(refuses(simulateRoute, 503, 'The answer has to wait a moment.'));
  open();
  expect((await screen.findAllByRole('alert'))[0]).toHaveTextContent('The answer has to wait a moment.');
  expect(screen.getByLabelText('To, one of your numbers')).toHaveValue('(512) 555-0100');
});

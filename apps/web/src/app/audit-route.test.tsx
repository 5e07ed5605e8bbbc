import { type AuditEvent, exportAudit, getAuditChain, listAudit } from '@snout/contracts/audit';
import { getMe, listDemoSignIns } from '@snout/contracts/auth';
import { listPolicyAttempts } from '@snout/contracts/policy';
import { listUsers } from '@snout/contracts/users';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { stubBrowser } from '../testing/browser-doubles';
import { answers } from '../testing/mock-api';
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
const PATIENT = { timeout: 10_000 };
const chain = { links: 3, head: 'a'.repeat(64), sealedUpTo: '2026-11-21T13:00:00.000Z', brokenSince: null };

const changed: AuditEvent = {
  id: 'e1',
  at: '2026-11-21T13:00:00.000Z',
  actor: { type: 'owner', id: 'dana', name: 'Dana Whitfield' },
  type: 'settings.changed',
  summary: 'Dana Whitfield changed the settings.',
  subject: { type: 'organization', id: 'willow' },
  about: null,
  threadId: null,
  data: { before: { settings: { retentionMonths: null } }, after: { settings: { retentionMonths: 12 } } },
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  stubBrowser();
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  server.use(
    answers(getMe, { user: dana }),
    answers(listDemoSignIns, { people: [], handsetsUrl: null }),
    answers(listPolicyAttempts, { attempts: [], openCount: 0, pagination }),
    answers(listUsers, { users: [] }),
    answers(getAuditChain, chain),
    http.get(`*/api${listAudit.path}`, ({ request }) => {
      const { search } = new URL(request.url);
      asked.push(search);
      const events = search.includes('action=worker') ? [] : [changed];
      return HttpResponse.json(listAudit.response.parse({ events, pagination }));
    }),
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

it('tells what happened in sentences, and the record behind one shows what was and what is', async () => {
  open('/audit');
  const entry = await screen.findByRole('button', { name: /Dana Whitfield changed the settings/ }, PATIENT);
  expect(await screen.findByText(/Sealed up to Nov 21, 7:00:00 AM/)).toBeVisible();
  expect(entry).toHaveAttribute('aria-expanded', 'false');
  fireEvent.click(entry);
  expect(entry).toHaveAttribute('aria-expanded', 'true');
  const row = within(screen.getByRole('table', { name: 'What was changed' })).getByRole('row', { name: /retention/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['none', '12']);
});

it('asks for what is chosen, says when nothing fits, and clears it again', async () => {
  open('/audit');
  const field = await screen.findByRole('combobox', { name: 'What happened' }, PATIENT);
  fireEvent.change(field, { target: { value: 'program' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(await screen.findByText('No entries for these filters')).toBeVisible();
  expect(asked.at(-1)).toContain('action=worker');
  fireEvent.change(screen.getByRole('combobox', { name: 'Who' }), { target: { value: 'sitter' } });
  await vi.waitFor(() => expect(window.location.search).toBe('?action=worker&actor=sitter'));
  fireEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
  expect(await screen.findByRole('button', { name: /changed the settings/ })).toBeVisible();
  await vi.waitFor(() => expect(window.location.search).toBe(''));
});

it('a file that would be too large says so and offers a narrower range', async () => {
  server.use(
    http.get(`*/api${exportAudit.path}`, () =>
      HttpResponse.json(
        {
          status: 413,
          code: 'payload_too_large',
          detail: 'That is more than 50,000 entries. Please narrow the range.',
        },
        { status: 413 },
      ),
    ),
  );
  open('/audit');
  fireEvent.click(await screen.findByRole('button', { name: 'Save as CSV' }, PATIENT));
  expect(await screen.findByRole('alert')).toHaveTextContent('more than 50,000 entries');
  fireEvent.click(screen.getByRole('button', { name: 'Show 30 days only' }));
  await vi.waitFor(() => expect(window.location.search).toBe('?range=month'));
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('a broken chain is not to be overlooked', async () => {
  server.use(answers(getAuditChain, { ...chain, brokenSince: '2026-11-21T04:00:00.000Z' }));
  open('/audit');
  expect(await screen.findByRole('alert', {}, PATIENT)).toHaveTextContent('Entries were changed from outside');
});

import { getMe, listDemoSignIns } from '@snout/contracts/auth';
import {
  getPolicyRules,
  listPolicyAttempts,
  type PolicyAttempt,
  rehearsePolicyRules,
  resolvePolicyAttempt,
  updatePolicyRules,
} from '@snout/contracts/policy';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { anAttempt, anAuthor, aRehearsal } from '../testing/an-attempt';
import { stubBrowser } from '../testing/browser-doubles';
import { answers, refuses } from '../testing/mock-api';
import { createAppRouter } from './router';

const pagination = { nextCursor: null, limit: 30 };
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
const rules = {
  customWords: ['rover'],
  allowList: [],
  splitScan: { minutes: 10, messages: 5 },
  escalationDays: 30,
  version: 1,
  changedAt: null,
  changedByName: null,
  ownNumbers: ['+15125550100'],
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());
beforeEach(() => {
  stubBrowser();
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
  server.use(
    answers(getMe, { user: dana }),
    answers(listDemoSignIns, { people: [], handsetsUrl: null }),
    answers(getPolicyRules, rules),
  );
});

const heldAre = (...attempts: PolicyAttempt[]) =>
  server.use(answers(listPolicyAttempts, { attempts, openCount: attempts.length, pagination }));

function open(path: string): void {
  window.history.replaceState(null, '', path);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createAppRouter(client)} />
    </QueryClientProvider>,
  );
}

const second = anAttempt({
  id: '0b0c0000-0000-4000-8000-000000000009',
  text: 'Find me on instagram',
  offenceNo: 2,
  findings: [{ type: 'socialMedia', severity: 'block', start: 11, end: 20, rule: 'social' }],
  author: anAuthor({ id: 'marco', name: 'Marco Bellini', offencesInPeriod: 2 }),
});

it('shows the first held text with its marks named, who wrote it, and the offences', async () => {
  heldAre(second, anAttempt());
  open('/policy');
  const article = await screen.findByRole('article', { name: 'Marco Bellini to Maya Castillo' });
  expect(article.querySelector('mark')).toHaveTextContent('instagram');
  expect(within(article).getByText('Social profile')).toBeVisible();
  expect(within(article).getByText('High severity: second offence')).toBeVisible();
  expect(await within(article).findByText(/2 offences in 30 days/)).toBeVisible();
  expect(screen.getByRole('link', { name: /Policy review/ })).toHaveTextContent('2');
});

it('says that nothing is held', async () => {
  heldAre();
  open('/policy');
  expect(await screen.findByText('Nothing held.')).toBeVisible();
});

it('says why the queue cannot be shown, and tries again', async () => {
  server.use(refuses(listPolicyAttempts, 500, 'Something broke.'));
  open('/policy');
  expect(await screen.findByRole('alert')).toHaveTextContent('Something broke.');
});

it('names who was first, and moves on', async () => {
  heldAre(second, anAttempt());
  const problem = {
    type: 'about:blank',
    title: 'Already decided',
    status: 409,
    code: 'already_resolved',
    detail: 'Lee already set this text aside.',
  };
  server.use(http.post(`*/api${resolvePolicyAttempt.path}`, () => HttpResponse.json(problem, { status: 409 })));
  open('/policy');
  await screen.findByRole('article', { name: /Marco/ });
  fireEvent.keyDown(document.body, { key: 'd', code: 'KeyD' });
  const asked = await screen.findByRole('dialog', { name: 'Set this text aside' });
  fireEvent.click(within(asked).getByRole('button', { name: 'Discard' }));
  expect(await screen.findByRole('article', { name: /Jess/ })).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('steps through the queue by keys', async () => {
  heldAre(second, anAttempt());
  open('/policy');
  await screen.findByRole('article', { name: /Marco/ });
  fireEvent.keyDown(document.body, { key: 'j', code: 'KeyJ' });
  expect(await screen.findByRole('article', { name: /Jess/ })).toBeVisible();
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK' });
  expect(await screen.findByRole('article', { name: /Marco/ })).toBeVisible();
});

it('activates only what was rehearsed, and forgets the rehearsal when the rules change', async () => {
  heldAre();
  server.use(
    answers(rehearsePolicyRules, aRehearsal({ newlyBlocked: 4 })),
    answers(updatePolicyRules, { ...rules, customWords: ['rover', 'wag'], version: 2 }),
  );
  open('/policy/rules');
  const word = await screen.findByLabelText('Add to “Words you keep out”');
  const activate = () => screen.getByRole('button', { name: 'Activate' });
  const add = (text: string): void => {
    fireEvent.change(word, { target: { value: text } });
    fireEvent.submit(word);
  };
  expect(activate()).toBeDisabled();
  add('wag');
  expect(screen.getByText(/Rehearse these rules before/)).toBeVisible();
  expect(activate()).toBeDisabled();
  fireEvent.click(screen.getByRole('button', { name: 'Rehearse' }));
  expect(await screen.findByText('Newly blocked')).toBeVisible();
  expect(activate()).toBeEnabled();
  add('leash');
  expect(activate()).toBeDisabled();
  expect(screen.getByText(/changed the rules after the rehearsal/)).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'Remove leash' }));
  fireEvent.click(activate());
  expect(await screen.findByText('These rules are in force.')).toBeVisible();
});

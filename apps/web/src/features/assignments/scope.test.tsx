import { cancelBooking } from '@snout/contracts/bookings';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { aBooking } from '../../testing/a-job';
import { EndBooking } from './components/job-forms';
import { bookingOffers } from './effects';

const asked: unknown[] = [];
const server = setupServer(
  http.post(`*/api${cancelBooking.path}`, async ({ request }) => {
    asked.push(await request.json());
    return HttpResponse.json(aBooking({ status: 'cancelled' }));
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => asked.splice(0));
afterAll(() => server.close());

function open(over: Parameters<typeof aBooking>[0]) {
  const booking = aBooking(over);
  const offer = bookingOffers(booking, new Date('2026-11-20T00:00:00Z'))[0];
  if (!offer) throw new Error('Nothing may be done with it');
  const onDone = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <EndBooking booking={booking} offer={offer} onClose={() => undefined} onDone={onDone} />
    </QueryClientProvider>,
  );
  return onDone;
}
const visit = { recurrence: 'weekly', seriesId: 'series', visitNo: 2 } as const;
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Cancel booking' }));

it('a visit that repeats is cancelled by itself, unless all later ones are chosen', async () => {
  const onDone = open(visit);
  expect(screen.getByRole('radio', { name: 'Only this visit' })).toBeChecked();
  expect(screen.getByText(/The other visits stay\./)).toBeVisible();
  submit();
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(asked).toEqual([{ scope: 'this' }]);
});

it('with all later ones, that is said before, and asked of the server', async () => {
  const onDone = open(visit);
  fireEvent.click(screen.getByRole('radio', { name: 'This and all later visits' }));
  expect(screen.getByText(/no more are made/)).toBeVisible();
  submit();
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(asked).toEqual([{ scope: 'following' }]);
});

it('a booking that stands alone is not asked about others', () => {
  open({});
  expect(screen.queryByRole('radio')).toBeNull();
});

import type { Client } from '@snout/contracts/clients';
import type { ConsentStateDto } from '@snout/contracts/consent';
import { useInfiniteQuery } from '@tanstack/react-query';
import { clientTitle } from '../../../ui/clients/client-words';
import { Dialog } from '../../../ui/dialog';
import { consentQuery } from '../api/queries';
import { lastOf, shownStates } from '../consent-words';
import { type ClientSearch, isConsentAct } from '../search';
import { AllowForm } from './allow-form';
import type { ConsentFormProps } from './consent-fields';
import { DecideForm } from './decide-form';
import { OptOutForm } from './opt-out-form';

const TITLES = {
  decide: 'Did they mean to opt out?',
  optOut: 'They want no texts',
  allow: 'They may be texted',
} as const;

interface ActsProps {
  client: Client;
  search: ClientSearch;
  onClose(): void;
}

/** What an owner writes down about consent, one dialog at a time. */
export function ConsentActs({ client, search, onClose }: ActsProps) {
  const query = useInfiniteQuery(consentQuery(client.id));
  const { act, point } = search;
  const states = shownStates(query.data?.pages[0]?.consent ?? []);
  if (!isConsentAct(act) || client.archivedAt !== null || states.length === 0) return null;
  const form: ConsentFormProps = { clientId: client.id, name: clientTitle(client), states, onClose };
  if (act === 'decide') {
    const asked = find(
      states.filter(({ state }) => state === 'suspectedOptOut'),
      point,
    );
    if (!asked) return null;
    const last = lastOf(query.data?.pages.flatMap((page) => page.events) ?? [], asked.contactPointId);
    return (
      <Dialog label={TITLES.decide} shape="box" onClose={onClose}>
        <DecideForm {...form} asked={asked} wording={last?.wording ?? null} />
      </Dialog>
    );
  }
  return (
    <Dialog label={TITLES[act]} shape="box" onClose={onClose}>
      {act === 'optOut' ? <OptOutForm {...form} /> : <AllowForm {...form} />}
    </Dialog>
  );
}

const find = (states: readonly ConsentStateDto[], point: string | undefined): ConsentStateDto | undefined =>
  states.find(({ contactPointId }) => contactPointId === point) ?? (point === undefined ? states[0] : undefined);

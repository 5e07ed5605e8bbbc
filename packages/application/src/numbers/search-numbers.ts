import type { OfferedNumber } from '../ports/number-provider';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { loadProviderAccount } from '../setup/provider-account';

export type SearchOutcome =
  | { kind: 'found'; numbers: OfferedNumber[] }
  | { kind: 'providerDown' }
  | { kind: 'notConnected' };

/** What the provider would rent in the organisation's country. */
export async function searchNumbers(
  ports: Pick<Ports, 'inTransaction' | 'secrets' | 'numberProvider'>,
  scope: OrgScope,
  query: { areaCode?: string; region?: string; contains?: string },
): Promise<SearchOutcome> {
  const { account, country } = await ports.inTransaction(scope, async (tx) => ({
    account: await loadProviderAccount(ports, scope, tx),
    country: (await tx.organization.get()).country,
  }));
  if (!account) return { kind: 'notConnected' };
  const numbers = await ports.numberProvider.search(account, { country, ...query });
  return numbers ? { kind: 'found', numbers } : { kind: 'providerDown' };
}

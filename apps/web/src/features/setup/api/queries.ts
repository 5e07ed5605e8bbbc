import { getPolicyRules } from '@snout/contracts/policy';
import { getProviderStatus, getWebhookStatus } from '@snout/contracts/setup';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';

export const providerQuery = queryOptions({
  queryKey: ['setup', 'provider'],
  queryFn: ({ signal }) => call(getProviderStatus, { signal }),
});

/** Read back from the provider each time, so not asked for again by itself when it fails. */
export const webhooksQuery = queryOptions({
  queryKey: ['setup', 'webhooks'],
  queryFn: ({ signal }) => call(getWebhookStatus, { signal }),
  retry: false,
});

/** The same that the rules page reads. */
export const policyRulesQuery = queryOptions({
  queryKey: ['policy', 'rules'],
  queryFn: ({ signal }) => call(getPolicyRules, { signal }),
});

import type { OrgSettings } from '../shared/org-settings';

/** The part of the policy that belongs to the business. What is detected besides is the same for everybody. */
export type OrgPolicy = Pick<OrgSettings, 'customWords' | 'allowList' | 'splitScan' | 'escalationDays'>;

export const toOrgPolicy = ({ customWords, allowList, splitScan, escalationDays }: OrgSettings): OrgPolicy => ({
  customWords,
  allowList,
  splitScan,
  escalationDays,
});

const tidy = (entries: readonly string[]): string[] =>
  [...new Set(entries.map((entry) => entry.trim().replace(/\s+/g, ' ')))].filter((entry) => entry !== '').sort();

/** The rules with changes laid over them, tidied so that the same rules always look the same. */
export const changePolicy = (policy: OrgPolicy, changes: Partial<OrgPolicy>): OrgPolicy => {
  const changed = { ...policy, ...changes };
  return { ...changed, customWords: tidy(changed.customWords), allowList: tidy(changed.allowList) };
};

/** The same text for the same rules, and for no others. */
export const policyFingerprint = (policy: OrgPolicy): string => {
  const { customWords, allowList, splitScan, escalationDays } = changePolicy(policy, {});
  return JSON.stringify([customWords, allowList, splitScan.minutes, splitScan.messages, escalationDays]);
};

import type { SplitScan } from '@snout/domain/policy/detect-split';
import type { OrgSettings } from '@snout/domain/shared/org-settings';
import type { PolicyDetector } from '../../ports/policy-detector';

/** Looks into a text by the business's rules. A failing detector is an answer of its own, never "clean". */
export function lookInto(
  detector: PolicyDetector,
  text: { body: string; previous: readonly string[] },
  by: { settings: Pick<OrgSettings, 'allowList' | 'customWords'>; ownNumbers: readonly string[] },
): SplitScan | 'detectorFailed' {
  const { allowList, customWords } = by.settings;
  try {
    return detector(text.body, text.previous, { allowList: [...allowList, ...by.ownNumbers], customWords });
  } catch {
    return 'detectorFailed';
  }
}

import { decideEnforcement } from '@snout/domain/policy/decide-enforcement';
import type { Finding } from '@snout/domain/policy/finding';
import { lookInto } from '../messaging/steps/look-into';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

/** What the rules in force find in a text that nobody has sent. Stores nothing. */
export async function scanDraft(
  ports: Pick<Ports, 'inTransaction' | 'detector'>,
  scope: OrgScope,
  draft: { text: string; voice: 'sitter' | 'client' | null; previous: readonly string[] },
): Promise<Finding[] | 'detectorFailed'> {
  const { settings, ownNumbers } = await ports.inTransaction(scope, async (tx) => ({
    settings: (await tx.organization.get()).settings,
    ownNumbers: await tx.numbers.listOwnE164(),
  }));
  const scan = lookInto(ports.detector, { body: draft.text, previous: draft.previous }, { settings, ownNumbers });
  if (scan === 'detectorFailed') return scan;
  if (draft.voice !== 'sitter') return scan.findings;
  const { severity } = decideEnforcement({ direction: 'sitterToClient', findings: scan.findings });
  return scan.findings.map((finding) => ({ ...finding, severity: severity ?? finding.severity }));
}

import { type Anchor, verifyAudit } from '@snout/application/audit/verify-audit';
import { runCommand } from '../commands/run-command';

const ANCHOR = /^([0-9a-f-]{36}):(\d{1,9}):([0-9a-f]{64})$/;

/** Heads from the log, as `org:no:hash`: the chain must still pass through them. */
function readAnchors(args: readonly string[]): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  for (const arg of args) {
    const [, orgId, no, hash] = ANCHOR.exec(arg) ?? [];
    if (!orgId || !no || !hash) throw new Error(`"${arg}" is not an anchor of the form org:no:hash`);
    anchors.set(orgId, { no: Number(no), hash });
  }
  return anchors;
}

/** Walks every organisation's chain and names the first row or link that is not as it was sealed. Ends with 1 when there is any. */
runCommand('The audit trail could not be verified', async (ports) => {
  const anchors = readAnchors(process.argv.slice(2));
  for (const scope of await ports.directory.listOrgs()) {
    const report = await verifyAudit(ports, scope, { anchor: anchors.get(scope.orgId) ?? null });
    process.stdout.write(`${JSON.stringify({ ...scope, ...report })}\n`);
    if (report.firstBreak) process.exitCode = 1;
  }
});

import { rotateKeys } from '@snout/application/secrets/rotate-keys';
import { runCommand } from '../commands/run-command';

/** Encrypts every stored secret with the first key of ENCRYPTION_KEYS. Ends with 1 when one could not be read. */
runCommand('The keys could not be rotated', async (ports) => {
  const report = await rotateKeys(ports);
  process.stdout.write(`${JSON.stringify(report)}\n`);
  if (report.unreadable.length > 0) process.exitCode = 1;
});

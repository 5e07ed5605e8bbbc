import type { ThreadSummary } from '@snout/contracts/threads';
import { formatPhone } from '../../lib/phone';
import type { Option } from '../../ui/combobox';

type Named = Pick<ThreadSummary, 'clientId' | 'clientName' | 'clientAddress' | 'petNames'>;

/**
 * The clients behind conversations, each once, with their pets to tell namesakes apart. The search looks into texts, too:
 * only those stay whose name, pet or number has what was typed.
 */
export function toClientOptions(threads: readonly Named[], typed: string): Option[] {
  const wanted = typed.trim().toLowerCase();
  const digits = typed.replace(/\D/g, '');
  const byId = new Map<string, Option>();
  for (const { clientId, clientName, clientAddress, petNames } of threads) {
    const label = clientName ?? (clientAddress ? formatPhone(clientAddress) : 'Unknown caller');
    const words = [label, ...petNames].join(' ').toLowerCase();
    const isNumber = digits.length > 2 && clientAddress?.includes(digits);
    if (!words.includes(wanted) && !isNumber) continue;
    byId.set(clientId, { id: clientId, label, ...(petNames.length > 0 ? { detail: petNames.join(', ') } : {}) });
  }
  return [...byId.values()].sort((a, b) => a.label.localeCompare(b.label));
}

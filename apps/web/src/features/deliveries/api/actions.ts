import { type DeadGroup, dismissDelivery, retryAllDeliveries, retryDelivery } from '@snout/contracts/deliveries';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { call } from '../../../lib/call';
import { retryAllWords } from '../delivery-words';

export type DeliveryActions = ReturnType<typeof useDeliveryActions>;

/** What an owner does about deliveries. Each answers whether it worked, says so, and refetches what it changed. */
export function useDeliveryActions() {
  const client = useQueryClient();
  const act = async (work: () => Promise<string>): Promise<boolean> => {
    try {
      toast(await work());
      return true;
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.');
      return false;
    } finally {
      await Promise.all(
        ['deliveries', 'threads', 'messages'].map((name) => client.invalidateQueries({ queryKey: [name] })),
      );
    }
  };
  return {
    retry: (id: string) =>
      act(async () => {
        const { attemptNo } = await call(retryDelivery, { params: { id } });
        return `Attempt ${attemptNo} is queued.`;
      }),
    dismiss: (id: string, note: string) =>
      act(async () => {
        await call(dismissDelivery, { params: { id }, body: note ? { note } : {} });
        return 'Dismissed. It stays in the history.';
      }),
    retryAll: ({ errorCode }: Pick<DeadGroup, 'errorCode'>) =>
      act(async () => retryAllWords(await call(retryAllDeliveries, { body: { errorCode } }))),
  };
}

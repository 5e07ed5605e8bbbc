import {
  assignNumber,
  type BusinessNumber,
  buyNumber,
  changeNumberClass,
  importNumber,
  quarantineNumber,
  releaseNumber,
  replaceFrontDesk,
} from '@snout/contracts/numbers';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import type { NumberType } from '@snout/domain/shared/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { call } from '../../../lib/call';
import { formatPhone } from '../../../lib/phone';
import { CLASS_WORDS } from '../number-words';

export type NumberAct =
  | { name: 'assign'; sitterId: string }
  | { name: 'changeClass'; type: NumberType }
  | { name: 'quarantine' }
  | { name: 'restore' }
  | { name: 'giveBack'; confirm: string };

function perform(id: string, act: NumberAct): Promise<BusinessNumber> {
  const params = { id };
  switch (act.name) {
    case 'assign':
      return call(assignNumber, { params, body: { sitterId: act.sitterId } });
    case 'changeClass':
      return call(changeNumberClass, { params, body: { type: act.type } });
    case 'quarantine':
      return call(quarantineNumber, { params });
    case 'restore':
      return call(releaseNumber, { params, body: { mode: 'restore' } });
    case 'giveBack':
      return call(releaseNumber, { params, body: { mode: 'delete', confirm: act.confirm } });
  }
}

const DONE: Readonly<Record<NumberAct['name'], string>> = {
  assign: 'is given to the sitter.',
  changeClass: 'has another class now.',
  quarantine: 'is quarantined. Texts to it go to you.',
  restore: 'is back in use.',
  giveBack: 'is given back.',
};

function useRefetchNumbers(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(['numbers', 'sitters', 'setup'].map((name) => client.invalidateQueries({ queryKey: [name] })));
}

/** Does one thing with one number. A refusal stays in the mutation, to be shown where it was asked for. */
export function useNumberAct(number: BusinessNumber) {
  const refetch = useRefetchNumbers();
  return useMutation({
    mutationFn: (act: NumberAct) => perform(number.id, act),
    onSuccess: (_, { name }) => void toast(`${formatPhone(number.e164)} ${DONE[name]}`),
    onSettled: refetch,
  });
}

/** The number given becomes the front desk; every list may have changed. */
export function useReplaceFrontDesk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: BusinessNumber) => call(replaceFrontDesk, { params: { id } }),
    onSuccess: ({ e164 }) => void toast(`${formatPhone(e164)} is the front desk now.`),
    onSettled: () => client.invalidateQueries(),
  });
}

interface Keyed<B> {
  body: B;
  key: string;
}

export function useBuy() {
  const refetch = useRefetchNumbers();
  return useMutation({
    mutationFn: ({ body, key }: Keyed<BodyOf<typeof buyNumber>>) => call(buyNumber, { body, idempotencyKey: key }),
    onSuccess: (number) => void toast(`${formatPhone(number.e164)} is yours.`),
    onSettled: refetch,
  });
}

export function useImport() {
  const refetch = useRefetchNumbers();
  return useMutation({
    mutationFn: ({ body, key }: Keyed<BodyOf<typeof importNumber>>) =>
      call(importNumber, { body, idempotencyKey: key }),
    // Imported again, a number keeps the class it has.
    onSuccess: ({ e164, type }) => void toast(`${formatPhone(e164)} is here now. Class: ${CLASS_WORDS[type]}.`),
    onSettled: refetch,
  });
}

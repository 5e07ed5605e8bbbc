import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Combobox, type Option } from '../../../ui/combobox';
import { Field } from '../../../ui/field';
import { clientsQuery } from '../api/queries';

interface ClientFieldProps {
  value: Option | null;
  error: string | undefined;
  onChoose(client: Option | null): void;
}

/** Finds a client by name. */
export function ClientField({ value, error, onChoose }: ClientFieldProps) {
  const [text, setText] = useState('');
  const found = useQuery({ ...clientsQuery(text), placeholderData: keepPreviousData });
  return (
    <Field label="Client" error={error}>
      {(id, describedBy) => (
        <Combobox
          id={id}
          describedBy={describedBy}
          isInvalid={Boolean(error)}
          placeholder="Type a name"
          options={found.data ?? []}
          value={value}
          onType={setText}
          onChoose={onChoose}
        />
      )}
    </Field>
  );
}

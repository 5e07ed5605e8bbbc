import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ApiError } from '../../../lib/call';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/button';
import { fetchCsv } from '../api/queries';
import { RANGE_OPTIONS } from '../audit-words';
import { type AuditFilter, narrower } from '../filter';
import type { AuditRange } from '../search';

interface CsvProps {
  filter: AuditFilter;
  range: AuditRange | undefined;
  onNarrow(range: AuditRange): void;
}

/** The entries of the filter as a file. One that would be too large says so, and how to make it smaller. */
export function useCsv({ filter, range, onNarrow }: CsvProps) {
  const [asked, setAsked] = useState(filter);
  const file = useMutation({ mutationFn: fetchCsv, onSuccess: (blob) => saveFile(blob, 'audit.csv') });
  const { reset } = file;
  const key = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said of one filter is not said of another
  useEffect(() => reset(), [key]);
  const next = narrower(range);
  const isTooLarge = file.error instanceof ApiError && file.error.code === 'payload_too_large';
  const button = (
    <Button
      disabled={file.isPending}
      onClick={() => {
        setAsked(filter);
        file.mutate(filter);
      }}
    >
      <Download size={16} strokeWidth={1.75} aria-hidden /> {file.isPending ? 'Preparing…' : 'Save as CSV'}
    </Button>
  );
  const problem = file.error && (
    <div role="alert" className="mb-4 flex flex-wrap items-center gap-3 rounded-lg bg-danger-soft p-3 text-danger">
      <span className="grow text-body">{file.error.message}</span>
      {isTooLarge && next ? (
        <Button size="small" className="max-sm:min-h-11" onClick={() => onNarrow(next)}>
          Show {RANGE_OPTIONS.find(({ value }) => value === next)?.label.toLowerCase()} only
        </Button>
      ) : (
        <Button size="small" className="max-sm:min-h-11" onClick={() => file.mutate(asked)}>
          Try again
        </Button>
      )}
    </div>
  );
  return { button, problem };
}

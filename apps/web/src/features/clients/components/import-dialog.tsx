import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Dialog } from '../../../ui/dialog';
import { Field, fieldLook, Refusal } from '../../../ui/field';
import { useImport } from '../api/actions';
import { type ImportReport, isWorthImporting, reportWords, rowsToShow, rowWords } from '../import-words';

/** Clients from a file: first what it would do, row by row, then doing it. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const [csv, setCsv] = useState('');
  const importing = useImport();
  const report = importing.data ?? null;
  const change = (text: string): void => {
    setCsv(text);
    importing.reset();
  };
  const ask = (dryRun: boolean): void => importing.mutate({ csv, dryRun });
  return (
    <Dialog label="Import clients" shape="box" onClose={onClose}>
      <div className="flex flex-col gap-4 p-5">
        <div>
          <h2 className="m-0 text-pane font-semibold">Import clients</h2>
          <p className="m-0 pt-1 text-small text-text-3">
            A CSV file with the columns name, phone, email, pets, notes, timezone, one_time. The same file again changes
            nothing.
          </p>
        </div>
        {report ? <Report report={report} /> : <Source csv={csv} onChange={change} />}
        <Refusal error={importing.error} />
        <Buttons
          {...{ report, onClose }}
          isBusy={importing.isPending}
          isEmpty={csv.trim() === ''}
          onBack={importing.reset}
          onAsk={ask}
        />
      </div>
    </Dialog>
  );
}

function Source({ csv, onChange }: { csv: string; onChange(text: string): void }) {
  return (
    <>
      <Field label="File">
        {(id) => (
          <input
            id={id}
            type="file"
            accept=".csv,text/csv,text/plain"
            onChange={(event) => void event.target.files?.[0]?.text().then(onChange)}
            className="w-full text-small text-text-2 file:mr-3 file:min-h-9 file:rounded-lg file:border file:border-border-strong file:bg-surface file:px-3 file:text-body file:text-text max-sm:file:min-h-11"
          />
        )}
      </Field>
      <Field label="Or paste it">
        {(id) => (
          <textarea
            id={id}
            rows={5}
            value={csv}
            spellCheck={false}
            placeholder={'name,phone,pets\nMaya Castillo,512-555-0142,Biscuit'}
            onChange={(event) => onChange(event.target.value)}
            className={`${fieldLook} resize-y py-2`}
          />
        )}
      </Field>
    </>
  );
}

function Report({ report }: { report: ImportReport }) {
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="m-0 rounded-lg bg-accent-soft px-3 py-2 text-body text-accent-ink">
        {reportWords(report)}
      </p>
      {report.ignoredColumns.length > 0 && (
        <p className="m-0 text-small text-text-2">Columns left out: {report.ignoredColumns.join(', ')}.</p>
      )}
      <ol
        aria-label="Rows"
        tabIndex={0}
        className="m-0 flex max-h-72 list-none flex-col overflow-y-auto rounded-lg border border-border p-0"
      >
        {rowsToShow(report.rows).map((row) => {
          const { word, tone } = rowWords(row, report.dryRun);
          return (
            <li
              key={row.line}
              className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-t border-border px-3 py-2 text-small first:border-t-0"
            >
              <span className="w-14 shrink-0 text-text-3">Line {row.line}</span>
              <span className="min-w-0 grow truncate">{row.name ?? 'No name'}</span>
              <Chip tone={tone}>{word}</Chip>
              {row.message && <span className="w-full text-danger">{row.message}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface ButtonsProps {
  report: ImportReport | null;
  isBusy: boolean;
  isEmpty: boolean;
  onBack(): void;
  onAsk(dryRun: boolean): void;
  onClose(): void;
}

function Buttons({ report, isBusy, isEmpty, onBack, onAsk, onClose }: ButtonsProps) {
  const isDone = report !== null && !report.dryRun;
  return (
    <div className="flex flex-wrap justify-end gap-2">
      {report?.dryRun && (
        <Button look="quiet" onClick={onBack}>
          Back
        </Button>
      )}
      <Button look={isDone ? 'filled' : 'quiet'} onClick={onClose}>
        {isDone ? 'Done' : 'Cancel'}
      </Button>
      {!report && (
        <Button look="filled" disabled={isBusy || isEmpty} onClick={() => onAsk(true)}>
          {isBusy ? 'Looking…' : 'See what it does'}
        </Button>
      )}
      {report?.dryRun && (
        <Button look="filled" disabled={isBusy || !isWorthImporting(report)} onClick={() => onAsk(false)}>
          {isBusy ? 'Importing…' : 'Import'}
        </Button>
      )}
    </div>
  );
}

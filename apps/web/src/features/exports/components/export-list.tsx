import type { Export } from '@snout/contracts/exports';
import { Download } from 'lucide-react';
import { minuteTime } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { useDownload } from '../api/actions';
import {
  isUnderWay,
  progressWords,
  REDACTION_WORDS,
  rangeWords,
  reasonWords,
  sizeWords,
  stateOf,
  textsWords,
  titleOf,
} from '../export-words';

interface ListProps {
  exports: readonly Export[];
  timeZone: string;
}

/** What was asked for, newest first: how far it is, where to get it, and what is in it. */
export const ExportList = ({ exports, timeZone }: ListProps) => (
  <ul aria-label="Exports" className="m-0 flex max-w-3xl list-none flex-col gap-3 p-0">
    {exports.map((one) => (
      <Row key={one.id} one={one} timeZone={timeZone} />
    ))}
  </ul>
);

function Row({ one, timeZone }: { one: Export; timeZone: string }) {
  const state = stateOf(one);
  const reason = reasonWords(one);
  return (
    <li className="flex flex-col gap-2 rounded-xl border border-border p-4">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 grow basis-60">
          <h2 className="m-0 flex flex-wrap items-center gap-x-2 text-body font-semibold">
            {titleOf(one)} <Chip tone={state.tone}>{state.words}</Chip>
          </h2>
          <p className="m-0 text-small text-text-2">
            {REDACTION_WORDS[one.redaction]}, {rangeWords(one, timeZone)}
          </p>
          <p className="m-0 text-small text-text-3">
            Asked for by {one.requestedBy.name}, {minuteTime(one.createdAt, timeZone)}
          </p>
        </div>
        {one.downloadUrl && <Get one={one} timeZone={timeZone} />}
      </div>
      {isUnderWay(one) && <Progress one={one} />}
      {reason && <p className="m-0 text-small text-text-2">{reason}</p>}
      {one.manifest && <Contents manifest={one.manifest} />}
    </li>
  );
}

function Get({ one, timeZone }: { one: Export; timeZone: string }) {
  const download = useDownload();
  return (
    <div className="flex flex-col items-end gap-1 max-sm:w-full max-sm:items-stretch">
      <Button
        disabled={download.isPending}
        aria-label={`Download ${titleOf(one)}`}
        onClick={() => download.mutate(one)}
      >
        <Download size={16} strokeWidth={1.75} aria-hidden /> Download
      </Button>
      {one.expiresAt && <span className="text-small text-text-3">Until {minuteTime(one.expiresAt, timeZone)}</span>}
    </div>
  );
}

function Progress({ one }: { one: Export }) {
  const { done, total } = one.progress;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span
        role="progressbar"
        aria-label={`${titleOf(one)}: how far it is`}
        aria-valuemin={0}
        aria-valuemax={total ?? undefined}
        aria-valuenow={total === null ? undefined : done}
        className="block h-1.5 w-full max-w-80 overflow-hidden rounded-full bg-sunken"
      >
        <span className="block h-full bg-accent" style={{ width: `${total ? (100 * done) / total : 0}%` }} />
      </span>
      <span className="text-small text-text-2 tabular-nums">{progressWords(one)}</span>
    </div>
  );
}

const Contents = ({ manifest }: { manifest: NonNullable<Export['manifest']> }) => (
  <details className="text-small">
    <summary className="w-fit cursor-pointer py-1 text-text-2 max-sm:py-3">What is in it</summary>
    <ul aria-label="Files" className="m-0 flex list-none flex-col gap-2 p-0 pt-1">
      {manifest.files.map((file) => (
        <li key={file.name} className="min-w-0">
          <span className="font-medium">{file.name}</span>{' '}
          <span className="text-text-3">
            {textsWords(file.records)}, {sizeWords(file.bytes)}
          </span>
          <span className="block text-text-3">
            SHA-256 <code className="text-meta break-all text-text-2">{file.sha256}</code>
          </span>
        </li>
      ))}
    </ul>
  </details>
);

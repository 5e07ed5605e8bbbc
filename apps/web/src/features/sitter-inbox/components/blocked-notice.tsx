import type { ApiError } from '../../../lib/call';
import { Button } from '../../../ui/button';
import { MarkedText } from '../../../ui/policy/marked-text';
import { problemFindings } from '../../../ui/policy/problem-findings';

interface NoticeProps {
  error: ApiError;
  text: string;
  /** Leaves the text with the office. */
  onAsk(): void;
}

/** Says kindly what is in the text and why it stays; the words it is about are marked. */
export function BlockedNotice({ error, text, onAsk }: NoticeProps) {
  const findings = problemFindings(error.problem.errors);
  return (
    <div role="alert" className="mb-2 flex flex-col gap-2 rounded-lg bg-warn-soft px-3 py-2.5 text-small text-warn">
      <span>{error.message}</span>
      {findings.length > 0 && (
        <span className="line-clamp-4 break-words text-text">
          <MarkedText text={text} findings={findings} isNamed />
        </span>
      )}
      <span className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1.5">
        <span className="grow text-text-2">Change the marked words, or leave it to the office.</span>
        <Button size="small" className="max-sm:min-h-11" onClick={onAsk}>
          Ask the office
        </Button>
      </span>
    </div>
  );
}

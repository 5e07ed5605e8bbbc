import { Button } from '../../../ui/button';
import { MarkedText } from '../../../ui/policy/marked-text';
import { problemFindings } from '../../../ui/policy/problem-findings';
import type { AskedText } from '../api/send';

interface QuestionProps {
  asked: AskedText;
  onSend(): void;
  /** Back to the text. */
  onChange(): void;
}

/** Asks once whether the contact details in a text are meant to go out. */
export function SendQuestion({ asked: { text, error }, onSend, onChange }: QuestionProps) {
  return (
    <div role="alert" className="mb-2 flex flex-col gap-2 rounded-lg bg-warn-soft px-3 py-2 text-small text-warn">
      <span>{error.message}</span>
      <span className="line-clamp-4 break-words text-text">
        <MarkedText text={text.body} findings={problemFindings(error.problem.errors)} />
      </span>
      <span className="flex justify-end gap-2">
        <Button size="small" look="quiet" className="max-sm:min-h-11" onClick={onChange}>
          Change it
        </Button>
        <Button size="small" className="max-sm:min-h-11" onClick={onSend}>
          Send it
        </Button>
      </span>
    </div>
  );
}

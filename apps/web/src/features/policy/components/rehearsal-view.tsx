import type { Rehearsal } from '@snout/contracts/policy';
import { useEffect, useRef } from 'react';
import { minuteTime } from '../../../lib/time';
import { Chip } from '../../../ui/chip';
import { MarkedText } from '../../../ui/policy/marked-text';
import { changesNothing, DIFFERENCE_KINDS, DIFFERENCES, scannedWords } from '../rehearsal-words';

/** What the changed rules would have done to the last three months. */
export function RehearsalView({ rehearsal, timeZone }: { rehearsal: Rehearsal; timeZone: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // It appears below the fields, so it is gone to: whoever asked for it wants to read it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each rehearsal is read anew
  useEffect(() => heading.current?.focus(), [rehearsal.id]);
  return (
    <section aria-label="Rehearsal" className="flex flex-col gap-4 py-5">
      <div>
        <h2 ref={heading} tabIndex={-1} className="m-0 text-pane font-semibold outline-none">
          What these rules would have done
        </h2>
        <p className="m-0 text-small text-text-3">{scannedWords(rehearsal, timeZone)}</p>
      </div>
      {changesNothing(rehearsal) ? (
        <p className="m-0 rounded-lg bg-sunken px-3 py-2.5 text-body text-text-2">Nothing would have been different.</p>
      ) : (
        <Counts rehearsal={rehearsal} />
      )}
      {rehearsal.perSitter.length > 0 && <PerSitter sitters={rehearsal.perSitter} />}
      {rehearsal.samples.length > 0 && <Samples rehearsal={rehearsal} timeZone={timeZone} />}
    </section>
  );
}

const Counts = ({ rehearsal }: { rehearsal: Rehearsal }) => (
  <dl className="m-0 grid grid-cols-2 gap-2 sm:grid-cols-4">
    {DIFFERENCE_KINDS.map((kind) => (
      <div key={kind} className="flex flex-col-reverse rounded-[10px] border border-border px-3 py-2.5">
        <dt className="text-small text-text-2">
          {DIFFERENCES[kind].text}
          <span className="block text-meta text-text-3">{DIFFERENCES[kind].of}</span>
        </dt>
        <dd className="m-0 text-[24px] leading-[30px] font-[650] tabular-nums">{rehearsal[kind]}</dd>
      </div>
    ))}
  </dl>
);

const cell = 'border-b border-border py-2 pr-4 text-left font-normal';

const PerSitter = ({ sitters }: { sitters: Rehearsal['perSitter'] }) => (
  <table aria-label="By sitter" className="w-full max-w-lg border-collapse text-small tabular-nums">
    <thead>
      <tr className="text-text-3">
        <th scope="col" className={`${cell} font-medium`}>
          Sitter
        </th>
        <th scope="col" className={`${cell} font-medium`}>
          Newly blocked
        </th>
        <th scope="col" className={`${cell} font-medium`}>
          Newly allowed
        </th>
      </tr>
    </thead>
    <tbody>
      {sitters.map(({ sitterId, name, newlyBlocked, newlyAllowed }) => (
        <tr key={sitterId}>
          <th scope="row" className={cell}>
            {name ?? 'A former sitter'}
          </th>
          <td className={cell}>{newlyBlocked}</td>
          <td className={cell}>{newlyAllowed}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

function Samples({ rehearsal, timeZone }: { rehearsal: Rehearsal; timeZone: string }) {
  const names = new Map(rehearsal.perSitter.map(({ sitterId, name }) => [sitterId, name]));
  return (
    <div className="flex flex-col gap-2">
      <h3 className="m-0 text-small font-semibold text-text-2">Samples</h3>
      <ul aria-label="Samples" className="m-0 flex list-none flex-col p-0">
        {rehearsal.samples.map((sample) => (
          <li key={sample.messageId} className="flex flex-col gap-1 border-b border-border py-2.5 last:border-b-0">
            <span className="flex flex-wrap items-center gap-2 text-meta text-text-3">
              <Chip tone={DIFFERENCES[sample.difference].tone}>{DIFFERENCES[sample.difference].text}</Chip>
              {sample.actor === 'sitter' ? (names.get(sample.sitterId ?? '') ?? 'A sitter') : 'A client'} ·{' '}
              {minuteTime(sample.createdAt, timeZone)}
            </span>
            <span className="text-body break-words">
              <MarkedText text={sample.text} findings={sample.findings} isNamed />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

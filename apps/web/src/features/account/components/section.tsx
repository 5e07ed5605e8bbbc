import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  intro: string;
  children: ReactNode;
}

/** What belongs together, beside what it is for; one below the other on a phone and for sitters. */
export function Section({ title, intro, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-10 gap-y-4 border-b border-border py-7 last:border-b-0 max-sm:py-6 group-data-wide/account:lg:grid-cols-[260px_1fr]"
    >
      <div>
        <h2 id={id} className="m-0 text-pane font-semibold">
          {title}
        </h2>
        <p className="m-0 pt-1 text-small text-text-3">{intro}</p>
      </div>
      <div className="flex max-w-lg min-w-0 flex-col gap-4">{children}</div>
    </section>
  );
}

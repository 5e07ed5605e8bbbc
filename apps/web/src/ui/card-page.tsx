import type { ReactNode } from 'react';

interface CardPageProps {
  title: string;
  intro: string;
  children: ReactNode;
}

/** One calm card in the middle of nothing: for those who are not in yet. */
export function CardPage({ title, intro, children }: CardPageProps) {
  return (
    <main className="flex min-h-full flex-col items-center justify-center px-4 py-10">
      <div className="flex w-full max-w-[360px] flex-col gap-5 rounded-xl border border-border bg-surface p-6 max-sm:p-5">
        <CardHead {...{ title, intro }} />
        {children}
      </div>
    </main>
  );
}

export function CardHead({ title, intro }: Omit<CardPageProps, 'children'>) {
  return (
    <div className="flex items-center gap-3">
      <img src="/icon.svg" alt="" width={36} height={36} />
      <div className="min-w-0">
        <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">{title}</h1>
        <p className="m-0 text-small text-text-3">{intro}</p>
      </div>
    </div>
  );
}

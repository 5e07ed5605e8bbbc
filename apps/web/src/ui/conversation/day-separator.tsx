/** The day, staying at the top while its messages scroll by. All are equally wide: the next one covers the last. */
export function DaySeparator({ label }: { label: string }) {
  return (
    <div className="sticky top-0 z-10 flex justify-center py-3">
      <span className="min-w-44 rounded-full border border-border bg-surface px-2.5 py-0.5 text-center text-meta font-medium text-text-3">
        {label}
      </span>
    </div>
  );
}

/** Where the reader left off. */
export function NewDivider() {
  return (
    <div className="my-2 flex items-center gap-3 text-meta font-semibold text-accent">
      <span className="h-px grow bg-accent opacity-40" />
      New
      <span className="h-px grow bg-accent opacity-40" />
    </div>
  );
}

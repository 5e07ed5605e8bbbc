import { type KeyboardEvent, type ReactNode, useId } from 'react';

interface TabsProps<V extends string> {
  label: string;
  value: V;
  tabs: readonly { value: V; label: string }[];
  onChange(value: V): void;
  /** What the chosen tab shows. */
  children: ReactNode;
}

/** Views of one thing, one at a time. Arrows move between them. */
export function Tabs<V extends string>({ label, value, tabs, onChange, children }: TabsProps<V>) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.value);
    document.getElementById(`${id}-${next.value}`)?.focus();
  };
  return (
    <>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="flex shrink-0 justify-between border-b border-border px-2.5"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            id={`${id}-${tab.value}`}
            type="button"
            role="tab"
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            className={`-mb-px min-h-10 whitespace-nowrap border-b-2 px-1.5 text-small max-sm:min-h-11 max-sm:grow ${tab.value === value ? 'border-accent font-medium text-text' : 'border-transparent text-text-2 hover:text-text'}`}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${value}`}
        tabIndex={0}
        className="min-h-0 grow overflow-y-auto p-4 pb-[max(24px,env(safe-area-inset-bottom))]"
      >
        {children}
      </div>
    </>
  );
}

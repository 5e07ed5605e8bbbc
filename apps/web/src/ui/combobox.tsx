import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { fieldLook } from './field';

export interface Option {
  id: string;
  label: string;
  detail?: string;
}

interface ComboboxProps {
  id: string;
  describedBy?: string | undefined;
  isInvalid?: boolean;
  placeholder?: string;
  /** What the list says when nothing fits. */
  nothing?: string;
  /** What fits what was typed, in order. */
  options: readonly Option[];
  value: Option | null;
  onType(text: string): void;
  onChoose(option: Option | null): void;
}

/** Type to find one of many. Arrows move, Enter chooses, Esc closes the list and then gives the old choice back. */
export function Combobox({ value, options, onType, onChoose, ...rest }: ComboboxProps) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const isOpen = text !== null;
  const open = (typed: string): void => {
    setText(typed);
    setActive(0);
    onType(typed);
  };
  const close = (): void => {
    setText(null);
    onType('');
  };
  const choose = (option: Option | undefined): void => {
    if (option) onChoose(option);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isMove = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (!isMove && !isOpen) return;
    if (isMove) {
      if (isOpen) setActive((active + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % (options.length || 1));
      else open('');
    } else if (event.key === 'Enter') choose(options[active]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className="relative block">
      <input
        ref={input}
        id={rest.id}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && options[active] ? `${list}-${active}` : undefined}
        aria-describedby={rest.describedBy}
        aria-invalid={rest.isInvalid || undefined}
        autoComplete="off"
        placeholder={rest.placeholder}
        value={text ?? value?.label ?? ''}
        onChange={(event) => open(event.target.value)}
        onClick={() => !isOpen && open('')}
        onBlur={close}
        onKeyDown={onKeyDown}
        className={fieldLook}
      />
      {isOpen && (
        <Options {...{ list, options, active }} nothing={rest.nothing ?? 'Nobody of that name.'} onChoose={choose} />
      )}
    </span>
  );
}

interface OptionsProps {
  list: string;
  options: readonly Option[];
  active: number;
  nothing: string;
  onChoose(option: Option): void;
}

function Options({ list, options, active, nothing, onChoose }: OptionsProps) {
  return (
    <div
      id={list}
      role="listbox"
      aria-label="Found"
      className="absolute inset-x-0 top-full z-20 mt-1 max-h-60 overflow-y-auto rounded-lg border border-border-strong bg-surface p-1 shadow-[0_8px_30px_rgb(0_0_0/.12)]"
    >
      {options.length === 0 && <p className="m-0 px-2 py-2 text-small text-text-3">{nothing}</p>}
      {options.map((option, index) => (
        <div
          key={option.id}
          id={`${list}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          ref={(element) => {
            if (index === active) element?.scrollIntoView({ block: 'nearest' });
          }}
          // The field keeps the focus, so that its blur does not close the list first.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
          onKeyDown={() => undefined}
          className={`flex cursor-pointer items-baseline justify-between gap-3 rounded-md px-2 py-2 text-body max-sm:min-h-11 max-sm:items-center ${index === active ? 'bg-accent-soft text-accent-ink' : ''}`}
        >
          <span className="min-w-0 truncate">{option.label}</span>
          {option.detail && (
            <span className={`shrink-0 text-small ${index === active ? '' : 'text-text-3'}`}>{option.detail}</span>
          )}
        </div>
      ))}
    </div>
  );
}

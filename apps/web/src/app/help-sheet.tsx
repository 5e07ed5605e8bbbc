import { X } from 'lucide-react';
import { useState } from 'react';
import { COMMAND_IDS, hasSingleKeys, keyWords, setSingleKeys, shortcutOf } from '../lib/shortcuts';
import { IconButton } from '../ui/button';
import { Dialog } from '../ui/dialog';

const GROUPS = [...new Set(COMMAND_IDS.map((id) => shortcutOf(id).group))];

/** Every key and what it does, from the same table that acts on them. */
export function HelpSheet({ onClose }: { onClose(): void }) {
  const [isOn, setOn] = useState(hasSingleKeys);
  const change = (next: boolean): void => {
    setSingleKeys(next);
    setOn(next);
  };
  return (
    <Dialog label="Keyboard shortcuts" shape="drawer" onClose={onClose}>
      <header className="sticky top-0 z-10 flex items-center justify-between gap-2 bg-surface py-2.5 pr-2 pl-4">
        <h2 className="m-0 text-pane font-semibold">Keyboard shortcuts</h2>
        <IconButton label="Close" onClick={onClose}>
          <X size={18} strokeWidth={1.75} />
        </IconButton>
      </header>
      <div className="flex flex-col gap-5 px-4 pb-6">
        <label className="flex min-h-11 items-center gap-3 rounded-lg bg-sunken px-3 text-body">
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => change(event.target.checked)}
            className="size-4 accent-(--accent)"
          />
          Single letters act when nothing is being typed
        </label>
        {GROUPS.map((group) => (
          <section key={group}>
            <h3 className="m-0 pb-1.5 text-small font-semibold text-text-2">{group}</h3>
            <dl className="m-0 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-body">
              {COMMAND_IDS.filter((id) => shortcutOf(id).group === group).map((id) => (
                <div key={id} className="contents">
                  <dt>{shortcutOf(id).label}</dt>
                  <dd className="m-0 text-right">
                    <Keys keys={shortcutOf(id).keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const Keys = ({ keys }: { keys: readonly string[] }) =>
  keys.map((one) => (
    <kbd key={one} className="rounded-md border border-border bg-canvas px-1.5 py-px font-sans text-small text-text-2">
      {keyWords(one)}
    </kbd>
  ));

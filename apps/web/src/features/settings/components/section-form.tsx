import { Check } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../../lib/call';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/field';
import { useSaveSettings } from '../api/actions';
import { type Draft, type Errors, readSection, serverErrors, toDraft } from '../draft';
import { isAsked } from '../pool';
import type { Section } from '../sections';
import { SettingField } from './setting-field';

/** What belongs together, saved together. What others save meanwhile shows in the fields nobody has touched here. */
export function SectionForm({ section, org }: { section: Section; org: unknown }) {
  const [touched, setTouched] = useState<Draft>({});
  const [errors, setErrors] = useState<Errors>({});
  const save = useSaveSettings();
  const stored = toDraft(section, org);
  const draft = { ...stored, ...touched };
  const isChanged = Object.entries(touched).some(([path, value]) => value !== stored[path]);
  const start = (next: Draft): void => {
    setTouched(next);
    setErrors({});
    save.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const asked = Object.entries(touched).filter(([path]) => isAsked(path, draft));
    const read = readSection(section, { ...stored, ...Object.fromEntries(asked) });
    if ('errors' in read) setErrors(read.errors);
    else
      save.mutate(read.change, {
        onSuccess: () => setTouched({}),
        onError: (error) => setErrors(foundBy(error, section)),
      });
  };
  const isPlaced = Object.keys(errors).length > 0;
  return (
    <section
      aria-labelledby={`section-${section.id}`}
      className="grid gap-x-10 gap-y-4 border-b border-border py-7 last:border-b-0 lg:grid-cols-[260px_1fr]"
    >
      <div>
        <h2 id={`section-${section.id}`} className="m-0 text-pane font-semibold">
          {section.title}
        </h2>
        <p className="m-0 pt-1 text-small text-text-3">{section.intro}</p>
      </div>
      <form onSubmit={submit} noValidate className="flex max-w-lg min-w-0 flex-col gap-4">
        {section.settings
          .filter(({ path }) => isAsked(path, draft))
          .map((setting) => (
            <SettingField
              key={setting.path}
              setting={setting}
              value={draft[setting.path] ?? ''}
              error={errors[setting.path]}
              onChange={(value) => start({ ...touched, [setting.path]: value })}
            />
          ))}
        {!isPlaced && <Refusal error={save.error} />}
        <Footer {...{ isChanged }} isBusy={save.isPending} isSaved={save.isSuccess} onUndo={() => start({})} />
      </form>
    </section>
  );
}

const foundBy = (error: Error, section: Section): Errors =>
  error instanceof ApiError ? serverErrors(section, error.problem.errors) : {};

interface FooterProps {
  isChanged: boolean;
  isBusy: boolean;
  isSaved: boolean;
  onUndo(): void;
}

function Footer({ isChanged, isBusy, isSaved, onUndo }: FooterProps) {
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-2">
      <Button type="submit" look={isChanged ? 'filled' : 'plain'} disabled={!isChanged || isBusy}>
        {isBusy ? 'Saving…' : 'Save'}
      </Button>
      {isChanged && !isBusy && (
        <Button look="quiet" onClick={onUndo}>
          Undo changes
        </Button>
      )}
      <span role="status" className="inline-flex items-center gap-1 text-small text-success">
        {isSaved && !isChanged && (
          <>
            <Check size={16} strokeWidth={1.75} aria-hidden /> Saved
          </>
        )}
      </span>
    </div>
  );
}

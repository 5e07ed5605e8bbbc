import { useQuery } from '@tanstack/react-query';
import { checklistQuery, useUpdateChecklist } from '../../../lib/checklist';
import { Chip } from '../../../ui/chip';
import { Refusal } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import { agreedOn, REGISTRATION_CHOICES, registrationWords } from '../registration';

/** Whether US carriers take the texts at all: no step of ours, so it stands beside them. */
export function RegistrationStatus() {
  const { data } = useQuery(checklistQuery);
  const update = useUpdateChecklist();
  const words = data && registrationWords(data.registration);
  if (!words) return null;
  return (
    <section
      aria-labelledby="registration"
      className="mt-2 mb-6 flex max-w-3xl flex-col gap-3 rounded-xl border border-border bg-canvas p-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="registration" className="m-0 text-pane font-semibold">
          US texting registration
        </h2>
        <Chip tone={words.tone}>{words.word}</Chip>
      </div>
      <p className="m-0 text-body text-text-2">{words.advice}</p>
      <Segmented
        label="What your provider says of all numbers"
        value={agreedOn(data.registration) ?? ''}
        options={REGISTRATION_CHOICES}
        onChange={(registration) => registration && update.mutate({ registration })}
      />
      <Refusal error={update.error} />
    </section>
  );
}

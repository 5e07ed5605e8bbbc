import { TryRefusal } from '../../../ui/try-refusal';

interface SignInRefusalProps {
  error: Error | null;
  refusal: string | null;
  wait: number;
}

/** In our words where we have some, else the wait. */
export function SignInRefusal({ error, refusal, wait }: SignInRefusalProps) {
  if (refusal === null) return wait > 0 ? <TryRefusal {...{ error, wait }} /> : null;
  return (
    <p role="alert" className="m-0 rounded-lg bg-danger-soft px-3 py-2 text-small text-danger">
      {refusal}
    </p>
  );
}

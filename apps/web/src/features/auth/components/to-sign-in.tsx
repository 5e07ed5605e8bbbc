import { Link } from '@tanstack/react-router';

/** The one way on from here. */
export const ToSignIn = () => (
  <Link
    to="/login"
    className="inline-flex min-h-9 items-center justify-center rounded-lg bg-accent px-3.5 text-body font-medium text-on-accent no-underline hover:bg-accent-hover max-sm:min-h-11"
  >
    Go to sign-in
  </Link>
);

export type WindowOutcome =
  | { kind: 'done'; windowId: string }
  | { kind: 'notFound' }
  /** Bad input: which field, and why. */
  | { kind: 'invalid'; path: string; message: string }
  /** The same sitter has this window on the thread already. */
  | { kind: 'overlap'; windowId: string };

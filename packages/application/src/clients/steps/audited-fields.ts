export const NOTED = '[notes]';

/** Fields of a card as the audit trail keeps them for ever: that there are notes, never what they say. */
export const toAudited = <T extends { notes?: string | null }>(fields: T): T =>
  fields.notes ? { ...fields, notes: NOTED } : fields;

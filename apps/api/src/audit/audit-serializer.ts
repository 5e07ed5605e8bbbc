import type { AuditRow } from '@snout/application/ports/audit-reads';
import type { AuditEvent } from '@snout/contracts/audit';
import { explainEvent } from '@snout/domain/audit/explain-event';
import { csvLine } from '@snout/domain/shared/csv';
import { z } from 'zod';

const Facts = z.record(z.string(), z.unknown()).catch({});

export function toEvent(row: AuditRow): AuditEvent {
  const { id, actorType, actorId, actorName, type, threadId } = row;
  const data = Facts.parse(row.data);
  return {
    id,
    at: row.at.toISOString(),
    actor: { type: actorType, id: actorId, name: actorName },
    type,
    summary: explainEvent({ type, actorType, actorName, data }),
    subject: { type: row.subjectType, id: row.subjectId },
    about: row.about,
    threadId,
    data,
  };
}

export const CSV_TITLES = csvLine([
  'at',
  'actor_type',
  'actor_id',
  'actor_name',
  'type',
  'summary',
  'subject_type',
  'subject_id',
  'thread_id',
  'data',
  'id',
]);

export const toCsv = ({ id, at, actor, type, summary, subject, threadId, data }: AuditEvent): string =>
  csvLine([
    at,
    actor.type,
    actor.id,
    actor.name,
    type,
    summary,
    subject.type,
    subject.id,
    threadId,
    JSON.stringify(data),
    id,
  ]);

import { redact } from '../policy/redact';
import { csvLine } from '../shared/csv';
import { maskPhones } from '../shared/safe-log';
import type { Actor, Channel, DeliveryStatus, Direction, NumberType, ViolationType } from '../shared/vocabulary';
import type { ExportRedaction } from './export-rules';

/** A text as it is stored, with what belongs to it. */
export interface StoredText {
  id: string;
  threadId: string;
  clientId: string;
  clientName: string | null;
  numberClass: NumberType;
  channel: Channel;
  direction: Direction;
  actor: Actor;
  authorName: string | null;
  from: string;
  to: string;
  body: string;
  redactedBody: string | null;
  /** Its words were taken away: by retention, or with the client. */
  isRemoved: boolean;
  hiddenFromSitters: boolean;
  isBilling: boolean;
  wasBlocked: boolean;
  media: readonly { url: string; contentType: string }[];
  status: DeliveryStatus | null;
  findings: readonly ViolationType[];
  createdAt: Date;
}

/** One text of an export: the same fields, in the same order, in both formats. */
export interface ExportedText {
  id: string;
  at: string;
  threadId: string;
  clientId: string;
  clientName: string | null;
  numberClass: NumberType;
  channel: Channel;
  direction: Direction;
  writtenBy: Actor | 'office';
  authorName: string | null;
  from: string;
  to: string;
  body: string;
  isRedacted: boolean;
  isRemoved: boolean;
  isBilling: boolean;
  wasBlocked: boolean;
  status: DeliveryStatus | null;
  findings: readonly ViolationType[];
  media: readonly { url: string | null; contentType: string }[];
}

/** Where a text has contact details; null when nobody knows, because looking for them failed. */
export type FindContacts = (body: string) => readonly { start: number; end: number }[] | null;

const asOwner = (row: StoredText): ExportedText => {
  const { createdAt, hiddenFromSitters, redactedBody, actor, ...rest } = row;
  const { id, body, isRemoved, isBilling, wasBlocked, status, findings, media, authorName, from, to, ...head } = rest;
  const said = { writtenBy: actor, authorName, from, to, body, isRedacted: false };
  return {
    id,
    at: createdAt.toISOString(),
    ...head,
    ...said,
    isRemoved,
    isBilling,
    wasBlocked,
    status,
    findings,
    media,
  };
};

/** What may be shown to a sitter, from an allow-list; null for what may not be: texts about money, and hidden ones. */
function asSitter(row: StoredText, findContacts: FindContacts): ExportedText | null {
  if (row.isBilling || row.hiddenFromSitters) return null;
  const found = row.redactedBody === null ? findContacts(row.body) : [];
  if (found === null) return null;
  // Texts of our own were never redacted for anybody, and older rules found less: they are looked into again.
  const body = row.redactedBody ?? redact(row.body, found);
  const isInbound = row.direction === 'inbound';
  return {
    id: row.id,
    at: row.createdAt.toISOString(),
    threadId: row.threadId,
    clientId: row.clientId,
    clientName: toFirstName(row.clientName),
    numberClass: row.numberClass,
    channel: row.channel,
    direction: row.direction,
    writtenBy: row.actor === 'client' || row.actor === 'sitter' ? row.actor : 'office',
    authorName: null,
    from: isInbound ? 'client' : row.from,
    to: isInbound ? row.to : 'client',
    body,
    isRedacted: body !== row.body,
    isRemoved: row.isRemoved,
    isBilling: false,
    wasBlocked: row.wasBlocked,
    status: row.status,
    findings: row.findings,
    media: row.media.map(({ contentType }) => ({ url: null, contentType })),
  };
}

/** A sitter knows clients by their first name, and never by a number that stands in for one. */
const toFirstName = (name: string | null): string | null => {
  const first = name === null ? '' : maskPhones(name).trim().split(/\s+/)[0];
  return first && !/\d{2}/.test(first) ? first : null;
};

export const toExported = (
  row: StoredText,
  view: { redaction: ExportRedaction; findContacts: FindContacts },
): ExportedText | null => (view.redaction === 'owner' ? asOwner(row) : asSitter(row, view.findContacts));

const COLUMNS = [
  ...['id', 'at', 'threadId', 'clientId', 'clientName', 'numberClass', 'channel', 'direction', 'writtenBy'],
  ...['authorName', 'from', 'to', 'body', 'isRedacted', 'isRemoved', 'isBilling', 'wasBlocked', 'status', 'findings'],
  'media',
] as const satisfies readonly string[];

export const TRANSCRIPT_CSV_TITLES = csvLine(COLUMNS);

export const toCsvText = ({ findings, media, ...text }: ExportedText): string =>
  csvLine([
    ...[text.id, text.at, text.threadId, text.clientId, text.clientName, text.numberClass, text.channel],
    ...[text.direction, text.writtenBy, text.authorName, text.from, text.to, text.body],
    ...[text.isRedacted, text.isRemoved, text.isBilling, text.wasBlocked].map(String),
    text.status,
    findings.join(' '),
    media.map(({ url, contentType }) => url ?? contentType).join(' '),
  ]);

/**
 * One JSON document, however many texts there are: the opening, each text on a line of its own, and the end. It can be read
 * as a whole, or line by line.
 */
export const openJson = (head: object): string => `{"export":${JSON.stringify(head)},\n"messages":[`;
export const toJsonText = (text: ExportedText, isFirst: boolean): string =>
  `${isFirst ? '\n' : ',\n'}${JSON.stringify(text)}`;
export const JSON_END = '\n]}\n';

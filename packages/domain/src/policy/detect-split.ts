import { isAllowed, readAllowList } from './allow-list';
import { detectViolations, MAX_SCANNED_CHARS } from './detect-violations';
import type { Finding, PolicyRules } from './finding';
import { mergeFindings } from './merge';
import { countPieces, readPiece } from './phone/pieces';
import { scanText } from './scan';

export interface SplitScan {
  /** Findings of the newest text; offsets are within that text. */
  findings: Finding[];
  /** Indexes into `previous` of the texts that hold an earlier piece of what the newest one completes. */
  earlier: number[];
}

/** Of an earlier text only so much of its end can belong to a piece. */
const MAX_PIECE = 200;
/** A phrase is in pieces only when the earlier text is little else: sentences that follow each other are none. */
const MAX_PHRASE_PIECE = 20;

interface Placed {
  index: number;
  start: number;
  end: number;
}

const isInside = (inner: Finding, outer: Finding): boolean => outer.start <= inner.start && inner.end <= outer.end;
const touches = (finding: Finding, { start, end }: Placed): boolean => finding.start < end && finding.end > start;

function isOfOnePiece(finding: Finding, pieces: readonly Placed[]): boolean {
  const isSaid = finding.type === 'phrase' || finding.rule === 'payment.phrase';
  return !isSaid || pieces.every((piece) => !touches(finding, piece) || piece.end - piece.start <= MAX_PHRASE_PIECE);
}

/** Findings that reach from an earlier text into the newest, when they are read as one. */
function scanTogether(text: string, previous: readonly string[], rules: PolicyRules): SplitScan {
  const pieces: Placed[] = [];
  let joined = '';
  previous.forEach((piece, index) => {
    const start = joined.length;
    joined += `${piece.slice(-MAX_PIECE)}\n`;
    pieces.push({ index, start, end: joined.length - 1 });
  });
  const offset = joined.length;
  const spanning = scanText(joined + text.slice(0, MAX_SCANNED_CHARS), rules).filter(
    (finding) => finding.start < offset - 1 && finding.end > offset && isOfOnePiece(finding, pieces),
  );
  return {
    findings: spanning.map((finding) => ({ ...finding, start: 0, end: finding.end - offset })),
    earlier: pieces.filter((piece) => spanning.some((finding) => touches(finding, piece))).map(({ index }) => index),
  };
}

/** A number whose pieces have words around them: "512 is the first part", "and 555", "0134 is the rest". */
function joinPieces(text: string, previous: readonly string[], rules: PolicyRules): SplitScan {
  const nothing = { findings: [], earlier: [] };
  const newest = readPiece(text);
  if (!newest || newest.digits.length > 7) return nothing;
  const pieces = previous.map(readPiece);
  const count = countPieces(pieces, newest);
  if (count === 0) return nothing;
  const first = previous.length - count;
  const part = pieces.slice(first).map((piece, at) => ({ index: first + at, digits: piece?.digits }));
  const normalized = part.map(({ digits }) => digits ?? '').join('') + newest.digits;
  const hit = { type: 'phoneNumber', start: newest.start, end: newest.end, normalized, rule: 'phone.pieces' } as const;
  if (isAllowed(hit, readAllowList(rules.allowList))) return nothing;
  return {
    findings: [{ ...hit, severity: 'block' }],
    earlier: part.filter(({ digits }) => digits !== undefined).map(({ index }) => index),
  };
}

/** Scans a text together with the sender's last texts (oldest first), so that a number sent in pieces is found. */
export function detectSplit(text: string, previous: readonly string[], rules: PolicyRules): SplitScan {
  const whole = detectViolations(text, rules);
  if (previous.length === 0) return { findings: whole, earlier: [] };
  const together = scanTogether(text, previous, rules);
  const pieced = joinPieces(text, previous, rules);
  // A number made of more of the texts says more than the half of it that was found.
  const split = pieced.earlier.length > together.earlier.length ? pieced : together;
  const alone = whole.filter((finding) => !split.findings.some((outer) => isInside(finding, outer)));
  return { findings: mergeFindings([...split.findings, ...alone]), earlier: split.earlier };
}

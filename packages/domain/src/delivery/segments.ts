export interface SegmentCount {
  encoding: 'GSM-7' | 'UCS-2';
  segments: number;
  /** Septets for GSM-7, UTF-16 code units for UCS-2. */
  units: number;
  perSegment: number;
}

/** How many texts a body costs. An empty body is no text at all. */
export function countSegments(body: string): SegmentCount {
  void body;
  throw new Error('Not written yet');
}

import { encode } from 'uqr';

/** Quiet room around the squares, without which cameras do not find them. */
const BORDER = 4;

/** A QR code, drawn here: the secret in it goes to nobody. Always dark on white, whatever the theme; cameras need that. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-48 rounded-lg border border-border bg-white"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

import type { Endpoint } from '@snout/contracts/shared/endpoint';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const STYLE = `
  :root { color-scheme: light dark }
  body { font: 15px/22px system-ui, sans-serif; max-width: 860px; margin: 40px auto; padding: 0 16px }
  table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: 8px; border-bottom: 1px solid #8884; vertical-align: top }
  code { font: 13px/20px ui-monospace, monospace; overflow-wrap: anywhere }`;

/** A plain page of every endpoint; tools read the document beside it. */
export function toDocsPage(endpoints: readonly Endpoint[]): string {
  const sorted = [...endpoints].sort((a, b) => a.path.localeCompare(b.path));
  const rows = sorted.map(
    (endpoint) => `<tr><td><code>${endpoint.method}</code></td><td><code>/api${escapeHtml(endpoint.path)}</code></td>
      <td>${escapeHtml(endpoint.summary)}</td><td>${endpoint.access}</td></tr>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Snout OS Messaging API</title><style>${STYLE}</style></head><body><main><h1>API</h1>
    <p>The full description is <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1). Errors are problem+json with a stable
    <code>code</code>. Sign in at <code>POST /api/auth/login</code> and send <code>Authorization: Bearer …</code>.</p>
    <table><thead><tr><th>Method</th><th>Path</th><th>What it does</th><th>For</th></tr></thead>
    <tbody>${rows.join('')}</tbody></table></main></body></html>`;
}

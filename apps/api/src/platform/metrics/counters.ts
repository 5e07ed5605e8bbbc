import { Counter, Histogram, Registry } from 'prom-client';

export const registry = new Registry();

const rejected = new Counter({
  name: 'snout_webhook_signature_rejected_total',
  help: 'Webhooks refused for a bad or missing signature',
  registers: [registry],
});
const inbound = new Counter({
  name: 'snout_webhook_inbound_total',
  help: 'Inbound webhooks by outcome',
  labelNames: ['outcome'],
  registers: [registry],
});
const latency = new Histogram({
  name: 'snout_http_request_seconds',
  help: 'Time to answer, by method, route and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

const blocked = new Counter({
  name: 'snout_policy_blocked_total',
  help: 'Sitters’ texts held by policy, by what was found',
  labelNames: ['type'],
  registers: [registry],
});
const resolved = new Counter({
  name: 'snout_policy_resolved_total',
  help: 'Held and flagged texts judged by an owner, by judgement',
  labelNames: ['resolution'],
  registers: [registry],
});

export const countRejectedSignature = (): void => rejected.inc();
export const countBlocked = (types: readonly string[]): void => {
  for (const type of new Set(types)) blocked.inc({ type });
};
export const countResolved = (resolution: string): void => resolved.inc({ resolution });
export const countInbound = (outcome: string): void => inbound.inc({ outcome });
export const observeRequest = (labels: { method: string; route: string; status: number }, seconds: number): void =>
  latency.observe(labels, seconds);

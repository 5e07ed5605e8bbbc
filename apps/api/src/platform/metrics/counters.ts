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

export const countRejectedSignature = (): void => rejected.inc();
export const countInbound = (outcome: string): void => inbound.inc({ outcome });
export const observeRequest = (labels: { method: string; route: string; status: number }, seconds: number): void =>
  latency.observe(labels, seconds);

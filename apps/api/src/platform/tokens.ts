/** Injection tokens of what the process was given at its start. */
export const PORTS = Symbol('Ports');
export const PROBES = Symbol('Probes');
export const ENV = Symbol('Env');

/** Health of what the process leans on. */
export interface HealthProbes {
  database(): Promise<boolean>;
  queue(): Promise<boolean>;
}

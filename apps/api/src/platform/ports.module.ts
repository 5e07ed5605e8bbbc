import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Ports } from '@snout/application/ports/ports';
import type { ApiEnv } from './env';
import { ENV, type HealthProbes, PORTS, PROBES } from './tokens';

export interface Given {
  ports: Ports;
  probes: HealthProbes;
  env: ApiEnv;
}

/** The only global module: what was built outside is handed in here, and nowhere else. */
@Global()
@Module({})
export class PortsModule {
  static with({ ports, probes, env }: Given): DynamicModule {
    const providers = [
      { provide: PORTS, useValue: ports },
      { provide: PROBES, useValue: probes },
      { provide: ENV, useValue: env },
    ];
    return { module: PortsModule, providers, exports: providers };
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Endpoint } from '@snout/contracts/shared/endpoint';
import { ENDPOINT } from './route';

/** All endpoints that are really served. A route without a declared access does not start (law 5). */
@Injectable()
export class ServedEndpoints implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    this.list();
  }

  list(): Endpoint[] {
    const found: Endpoint[] = [];
    for (const { instance, name } of this.discovery.getControllers()) {
      const prototype = Object.getPrototypeOf(instance);
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method];
        if (Reflect.getMetadata('path', handler) === undefined) continue;
        const endpoint = Reflect.getMetadata(ENDPOINT, handler) as Endpoint | undefined;
        if (!endpoint?.access) throw new Error(`${name}.${method} is a route without a declared access`);
        if (endpoint.path !== '') found.push(endpoint);
      }
    }
    return found;
  }
}

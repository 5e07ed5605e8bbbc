import { Controller, Inject } from '@nestjs/common';
import { forecastCapacity } from '@snout/application/capacity/forecast-capacity';
import type { Ports } from '@snout/application/ports/ports';
import { type Capacity, getCapacity } from '@snout/contracts/capacity';
import { NUMBERS_PER_CAMPAIGN } from '@snout/domain/numbers/campaign-limit';
import { type Principal, Who } from '../platform/auth/current-user';
import { Route } from '../platform/route';
import { PORTS } from '../platform/tokens';

@Controller()
export class CapacityController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Route(getCapacity)
  async get(@Who() who: Principal): Promise<Capacity> {
    const { numbersUsed: used, ...forecast } = await forecastCapacity(this.ports, who.scope);
    return {
      ...forecast,
      numbers: { used, allowed: NUMBERS_PER_CAMPAIGN, left: Math.max(0, NUMBERS_PER_CAMPAIGN - used) },
      overlaps: forecast.overlaps.map(({ startAt, endAt, ...overlap }) => ({
        ...overlap,
        startAt: startAt.toISOString(),
        endAt: endAt.toISOString(),
      })),
      sittersWithoutNumber: forecast.sittersWithoutNumber.map(({ nextBookingAt, ...sitter }) => ({
        ...sitter,
        nextBookingAt: nextBookingAt?.toISOString() ?? null,
      })),
      cooldowns: forecast.cooldowns.map(({ endsAt, ...number }) => ({ ...number, endsAt: endsAt.toISOString() })),
    };
  }
}

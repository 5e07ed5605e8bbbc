import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { ApiKeysModule } from './api-keys/api-keys.module';
import { AssignmentsModule } from './assignments/assignments.module';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { BookingsModule } from './bookings/bookings.module';
import { CapacityModule } from './capacity/capacity.module';
import { ClientsModule } from './clients/clients.module';
import { ConsentModule } from './consent/consent.module';
import { DeliveriesModule } from './deliveries/deliveries.module';
import { DocsModule } from './docs/docs.module';
import { EventsModule } from './events/events.module';
import { ExportsModule } from './exports/exports.module';
import { MeetAndGreetsModule } from './meet-and-greets/meet-and-greets.module';
import { MessagingModule } from './messaging/messaging.module';
import { NumbersModule } from './numbers/numbers.module';
import { AuthGuard } from './platform/auth/auth.guard';
import { ErrorFilter } from './platform/error.filter';
import { HealthModule } from './platform/health/health.module';
import { type Given, PortsModule } from './platform/ports.module';
import { CallerRateGuard, PlaceRateGuard, RATE_LIMITS } from './platform/rate.guard';
import { ResponseInterceptor } from './platform/response.interceptor';
import { PolicyModule } from './policy/policy.module';
import { RetentionModule } from './retention/retention.module';
import { RoutingModule } from './routing/routing.module';
import { SettingsModule } from './settings/settings.module';
import { SetupModule } from './setup/setup.module';
import { SittersModule } from './sitters/sitters.module';
import { UsersModule } from './users/users.module';
import { WebhooksModule } from './webhooks/webhooks.module';
import { WeeklyPlansModule } from './weekly-plans/weekly-plans.module';

/** The one list of what the API is made of; the process and every end-to-end test boot exactly this. */
@Module({})
export class AppModule {
  static with(given: Given): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        PortsModule.with(given),
        ThrottlerModule.forRoot(RATE_LIMITS),
        ApiKeysModule,
        AssignmentsModule,
        AuditModule,
        AuthModule,
        BookingsModule,
        ClientsModule,
        CapacityModule,
        ConsentModule,
        DeliveriesModule,
        DocsModule,
        EventsModule,
        ExportsModule,
        HealthModule,
        MeetAndGreetsModule,
        MessagingModule,
        NumbersModule,
        PolicyModule,
        RetentionModule,
        RoutingModule,
        SettingsModule,
        SetupModule,
        SittersModule,
        UsersModule,
        WebhooksModule,
        WeeklyPlansModule,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_GUARD, useClass: PlaceRateGuard },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_GUARD, useClass: CallerRateGuard },
        { provide: APP_INTERCEPTOR, useClass: ResponseInterceptor },
      ],
    };
  }
}

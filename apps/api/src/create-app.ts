import 'reflect-metadata';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { createHttpAdapter, setUpHttp } from './platform/app.setup';
import type { Given } from './platform/ports.module';
import { serveWeb } from './platform/web';

/** The whole application, ready to listen: the same for the process and for every end-to-end test. */
export async function createApp(given: Given, logger: LoggerService | false): Promise<NestFastifyApplication> {
  const options = { logger, abortOnError: false, bodyParser: false } as const;
  const isSecure = given.env.PUBLIC_BASE_URL.startsWith('https://');
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(given),
    createHttpAdapter({ isSecure }),
    options,
  );
  app.setGlobalPrefix('api');
  await setUpHttp(app, { isSecure });
  await serveWeb(app, given.env.WEB_DIST);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

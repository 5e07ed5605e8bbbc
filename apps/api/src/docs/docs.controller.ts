import { Controller, Get, Header, Inject, SetMetadata } from '@nestjs/common';
import { defineEndpoint, type Endpoint } from '@snout/contracts/shared/endpoint';
import type { ApiEnv } from '../platform/env';
import { ENDPOINT, Route } from '../platform/route';
import { ServedEndpoints } from '../platform/served-endpoints';
import { ENV } from '../platform/tokens';
import { toOpenApi } from './openapi';
import { toDocsPage } from './page';

const openApi = defineEndpoint({ method: 'GET', path: '/openapi.json', access: 'public', summary: 'This document.' });
const PAGE: Endpoint = { method: 'GET', path: '', access: 'public', summary: 'The API in a browser.' };

@Controller()
export class DocsController {
  constructor(
    @Inject(ServedEndpoints) private readonly served: ServedEndpoints,
    @Inject(ENV) private readonly env: ApiEnv,
  ) {}

  @Route(openApi)
  document() {
    return toOpenApi(this.served.list(), this.env.PUBLIC_BASE_URL);
  }

  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @SetMetadata(ENDPOINT, PAGE)
  page() {
    return toDocsPage(this.served.list());
  }
}

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Endpoint } from '@snout/contracts/shared/endpoint';
import { map, type Observable } from 'rxjs';
import { ENDPOINT } from './route';

/** Lets nothing out that the contract does not name: every answer passes through its response schema. */
@Injectable()
export class ResponseInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint | undefined;
    const schema = endpoint?.response;
    return schema ? next.handle().pipe(map((value) => schema.parse(value))) : next.handle();
  }
}

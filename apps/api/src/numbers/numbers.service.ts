import { Inject, Injectable } from '@nestjs/common';
import { type BuyNumber, buyNumber } from '@snout/application/numbers/buy-number';
import {
  assignNumber,
  changeNumberClass,
  quarantineNumber,
  restoreNumber,
} from '@snout/application/numbers/change-number';
import { type GiveBackNumber, giveBackNumber } from '@snout/application/numbers/give-back-number';
import { type ImportNumber, importNumber } from '@snout/application/numbers/import-number';
import type { NumberOutcome } from '@snout/application/numbers/number-outcome';
import { replaceFrontDesk } from '@snout/application/numbers/replace-front-desk';
import { searchNumbers } from '@snout/application/numbers/search-numbers';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { BusinessNumber } from '@snout/contracts/numbers';
import type { NumberStatus, NumberType } from '@snout/domain/shared/vocabulary';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { doneNumberId } from './number-refusals';
import { toHistoryEvent, toNumber } from './number-serializer';

const HISTORY_LENGTH = 100;
type Act = { numberId: string; userId: string };

/** The inventory of numbers: command in, outcome to HTTP. */
@Injectable()
export class NumbersService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  list(
    scope: OrgScope,
    query: { type?: NumberType; status?: NumberStatus; limit: number; cursor: string | undefined },
  ) {
    const { limit, cursor, ...filter } = query;
    const before = readCursor(cursor);
    return this.ports.inTransaction(scope, async (tx) => {
      const rows = await tx.inbox.listNumbers({ ...filter, limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }));
      return { numbers: page.items.map(toNumber), pagination: page.pagination };
    });
  }

  async search(scope: OrgScope, query: { areaCode?: string; region?: string; contains?: string }) {
    const found = await searchNumbers(this.ports, scope, query);
    if (found.kind === 'notConnected') throw new ProblemException('conflict', 'No phone provider is connected yet.');
    if (found.kind === 'providerDown')
      throw new ProblemException('provider_down', 'The phone provider did not answer.');
    return { numbers: found.numbers };
  }

  buy = (scope: OrgScope, command: BuyNumber) => this.answer(scope, buyNumber(this.ports, scope, command));
  import = (scope: OrgScope, command: ImportNumber) => this.answer(scope, importNumber(this.ports, scope, command));
  quarantine = (scope: OrgScope, act: Act) => this.answer(scope, quarantineNumber(this.ports, scope, act));
  restore = (scope: OrgScope, act: Act) => this.answer(scope, restoreNumber(this.ports, scope, act));
  giveBack = (scope: OrgScope, act: GiveBackNumber) => this.answer(scope, giveBackNumber(this.ports, scope, act));
  assign = (scope: OrgScope, act: Act & { sitterId: string }) =>
    this.answer(scope, assignNumber(this.ports, scope, act));
  changeClass = (scope: OrgScope, act: Act & { type: NumberType }) =>
    this.answer(scope, changeNumberClass(this.ports, scope, act));

  replaceFrontDesk = (scope: OrgScope, act: Act) => this.answer(scope, replaceFrontDesk(this.ports, scope, act));

  history(scope: OrgScope, id: string) {
    return this.ports.inTransaction(scope, async (tx) => {
      if (!(await tx.numbers.find(id))) throw notFound();
      return { events: (await tx.inventory.history(id, HISTORY_LENGTH)).map(toHistoryEvent) };
    });
  }

  private async answer(scope: OrgScope, outcome: Promise<NumberOutcome>): Promise<BusinessNumber> {
    const id = doneNumberId(await outcome);
    const row = await this.ports.inTransaction(scope, (tx) => tx.inbox.getNumber(id));
    if (!row) throw notFound();
    return toNumber(row);
  }
}

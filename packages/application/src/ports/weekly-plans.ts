import type { PlanSpan } from '@snout/domain/clients/decide-class';
import type { PageKey } from './reads';

export interface WeeklyPlanRow extends PlanSpan {
  id: string;
  clientId: string;
  clientName: string | null;
  /** When its start or end is due to be acted on; null when neither is ahead. */
  turnsAt: Date | null;
  createdAt: Date;
}

export interface WeeklyPlanRepository {
  find(id: string): Promise<WeeklyPlanRow | null>;
  /** Latest start first. */
  list(query: {
    clientId: string | null;
    activeAt: Date | null;
    limit: number;
    before: PageKey | null;
  }): Promise<WeeklyPlanRow[]>;
  listOfClient(clientId: string): Promise<WeeklyPlanRow[]>;
  insert(plan: Omit<WeeklyPlanRow, 'clientName'>): Promise<void>;
  update(id: string, change: Partial<Pick<WeeklyPlanRow, 'activeFrom' | 'activeTo' | 'turnsAt'>>): Promise<void>;
  remove(id: string): Promise<void>;
}

import type { RouteRule } from '../shared/vocabulary';
import type { Route, TraceStep } from './route';

export interface RouteExplanation {
  steps: { rule: RouteRule; matched: boolean; sentence: string }[];
  /** One sentence: where the message went and why. */
  outcome: string;
}

/** The sentence shown for one step of a trace. */
export function explainStep(step: TraceStep): string {
  void step;
  throw new Error('Not written yet');
}

/** The whole trace in plain English. The sitter's name is passed in, since a route holds only the id. */
export function explainRoute(route: Route, sitterName: string | null): RouteExplanation {
  void route;
  void sitterName;
  throw new Error('Not written yet');
}

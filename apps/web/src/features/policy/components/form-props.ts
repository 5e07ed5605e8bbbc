import type { PolicyAttempt } from '@snout/contracts/policy';
import type { Judgement } from '../api/actions';

/** What each form of a judgement is given. */
export interface FormProps {
  attempt: PolicyAttempt;
  isBusy: boolean;
  error: Error | null;
  onJudge(judgement: Judgement): void;
  onClose(): void;
}

import type { Finding } from '@snout/domain/policy/finding';
import type { Talk } from '../plan';
import type { SpokenLine } from '../script/parse-script';
import type { WorldClient, WorldNumber, WorldSitter } from './world';

/** A conversation while it is told. */
export interface WorldThread {
  id: string;
  talk: Talk;
  client: WorldClient;
  number: WorldNumber;
  boundFrom: Date;
  boundUntil: Date | null;
  /** What was said so far, for rules that look back. */
  lines: {
    direction: 'inbound' | 'outbound';
    actor: string;
    at: Date;
    body: string;
    isBilling: boolean;
    isBlocked: boolean;
  }[];
  ownerUnread: number;
  sitterUnread: number;
  hasOpenAttempt: boolean;
  hasFailure: boolean;
}

export interface SpokenInThread {
  line: SpokenLine;
  thread: WorldThread;
}

/** A text that leaves, with what the policy found in it. */
export interface Outbound extends SpokenInThread {
  messageId: string;
  sitter: WorldSitter | null;
  findings: Finding[];
}

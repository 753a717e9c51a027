import type { Page } from 'playwright-core';
import type { Demonstration } from '../e2e/support/demonstration.ts';

export interface Stage {
  page: Page;
  regain: Demonstration;
}

/** One page in one state: how it is reached is all that the table says. People are back in their troubles before. */
export interface State {
  /** Of the file, and in the index: page, then state. */
  name: string;
  reach(stage: Stage): Promise<void>;
  /** The last answer's status; 200 if left out. */
  status?: number;
  /** Title and focus have to say that something was refused. With a `status` of 422 that is so anyway. */
  refused?: boolean;
  /** What somebody else's program shows: no page of ours. */
  mail?: true;
  /** As those see it who have no scripts. */
  scripts?: false;
}

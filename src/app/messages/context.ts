import type { MailSender, TextSender } from '../../ports/delivery.ts';
import type { MailLayout } from '../../ports/mail-layout.ts';
import type { AppContext, AppSettings } from '../context.ts';

/** What turns a queued job into a delivered message. */
export interface MessageContext extends Pick<AppContext, 'store' | 'clock' | 'secrets'> {
  mail: MailSender;
  text: TextSender;
  layout: MailLayout;
  settings: MessageSettings;
}

export interface MessageSettings extends AppSettings {
  /** The sender's name where there is no organisation. */
  serviceName: string;
  /** Messages of all accounts together, before an overall budget stops them (R62); `usualOverall` if left out. */
  overall?: OverallBudget;
}

export interface OverallBudget {
  /** Mails and texts apart: the second cost money each. */
  mail: WindowedBudget;
  text: WindowedBudget;
}

export interface WindowedBudget {
  in10Minutes: number;
  inADay: number;
}

/** One run of a job. */
export interface JobRun {
  /** 1 for the first. What is counted once for each message is not counted again by a later one. */
  attempt: number;
}

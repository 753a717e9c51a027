import type { AppContext, Visitor } from '../context.ts';
import { deviceToKeep } from '../identity.ts';
import type { LiveRecovery } from './resume.ts';

/**
 * The device cookie with which a recovery leaves its browser. After an intruder it is a new one always: the old one may
 * be theirs as well (R39).
 */
export async function deviceAfter(app: AppContext, visitor: Visitor, live: LiveRecovery): Promise<string> {
  const { recovery, account } = live;
  const distrusted = account === undefined || ('trouble' in recovery && recovery.trouble === 'intruder');
  return distrusted ? app.random.token() : deviceToKeep(app, app.store, visitor, account.id);
}

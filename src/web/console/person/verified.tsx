import type { Person } from '../../../app/administration/person.ts';
import type { Ctx } from '../../context.ts';
import { Notice } from '../../kit/index.ts';
import { timeOfDay } from '../../view/moment.ts';

/** That the reader verified this caller, and for how long it still counts (R47). */
export function VerifiedNotice({ c, person }: { c: Ctx; person: Person }) {
  const { t, deps } = c.var;
  const { callerVerifiedUntil: until } = person;
  if (until === undefined) return null;
  const minutes = Math.ceil((until.getTime() - deps.app.clock.now().getTime()) / 60_000);
  return (
    <Notice tone="success" announce>
      <p>
        {t('console.caller.verified', { until: timeOfDay(until) })} {t('console.caller.left', { minutes })}
      </p>
    </Notice>
  );
}

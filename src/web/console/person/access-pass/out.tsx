import { forbidsWithdrawing } from '../../../../app/administration/access-pass.ts';
import type { Person } from '../../../../app/administration/person.ts';
import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { Form, SummaryList, TextButton } from '../../../kit/index.ts';
import { moment } from '../../../view/moment.ts';

/** The pass that is out for this person, on their page: until when, by whom, and how to take it back. */
export function PassOut({ c, who, person }: { c: Ctx; who: Signed; person: Person }) {
  const { t, locale, deps } = c.var;
  const { accessPass: pass, id } = person.account;
  if (pass === undefined || pass.expiresAt <= deps.app.clock.now()) return null;
  const about = t('console.pass.out-until', {
    when: moment(locale, pass.expiresAt),
    by: pass.madeBy.displayName,
  });
  return (
    <>
      <SummaryList facts={[{ term: t('console.pass.out'), value: about }]} />
      {forbidsWithdrawing(who.account, person.account) === undefined ? (
        <Form
          id="withdraw-pass"
          action={`/admin/people/${id}/access-pass/withdraw`}
          hidden={{ csrf: forgeryToken(c) }}
        >
          <TextButton>{t('console.pass.withdraw')}</TextButton>
        </Form>
      ) : null}
    </>
  );
}

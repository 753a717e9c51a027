import type { SimpleAct } from '../../../app/administration/simple-acts.ts';
import type { Signed } from '../../../app/session/session.ts';
import type { AccountRecord } from '../../../ports/store/accounts.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { Form, SubmitButton } from '../../kit/index.ts';
import { toneOf } from '../tone.ts';
import { AboutPerson } from './about-person.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  target: AccountRecord;
  act: SimpleAct;
}

/** Says whom and what before it is done; one button. */
export function ConfirmPage({ c, who, target, act }: Props) {
  const { t } = c.var;
  return (
    <AboutPerson
      c={c}
      who={who}
      target={target}
      title={t(`console.act-question.${act}`, { name: target.displayName })}
      formId="act"
    >
      <p>{t(`console.act-about.${act}`)}</p>
      <Form id="act" action={`/admin/people/${target.id}/${act}`} hidden={{ csrf: forgeryToken(c) }}>
        <SubmitButton tone={toneOf(act)}>{t(`console.act.${act}`)}</SubmitButton>
      </Form>
    </AboutPerson>
  );
}

import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import { BackLink, Form, Notice, Page, RadioList, SubmitButton } from '../../../kit/index.ts';
import { errorAt, errorsOf } from '../../../view/errors.ts';
import { frame } from '../../../view/frame.ts';
import type { Refusal } from '../standing.ts';

interface Props {
  c: Ctx;
  username: string;
  personal: boolean;
  kind?: string;
  refusal?: Refusal;
  said?: string | undefined;
  /** The ID of a recovery that is still under way in this browser. */
  begun?: string | undefined;
}

export function KindPage({ c, username, personal, kind, refusal, said, begun }: Props) {
  const { t } = c.var;
  const options = [
    { value: 'work', label: t('recover.kind-work'), hint: t('recover.kind-work-about'), icon: 'building' },
    {
      value: 'personal',
      label: t('recover.kind-personal'),
      hint: t('recover.kind-personal-about'),
      icon: 'person',
    },
  ] as const;
  const signIn = username === '' ? '/signin' : `/signin?${new URLSearchParams({ username })}`;
  return (
    <Page
      {...frame(c)}
      title={t('recover.kind-title')}
      formId="kind-form"
      before={<BackLink href={signIn}>{t('recover.to-sign-in')}</BackLink>}
      lead={<p>{t('recover.kind-lead')}</p>}
      errors={errorsOf(c, refusal)}
    >
      {said === undefined ? null : <Notice announce>{said}</Notice>}
      {begun === undefined ? null : (
        <Notice>
          <p>{t('recover.begun', { userId: begun })}</p>
          <p>
            <a href="/recover/here">{t('recover.begun-go-on')}</a>
          </p>
        </Notice>
      )}
      <Form id="kind-form" action="/recover" hidden={{ csrf: forgeryToken(c), username }}>
        <RadioList
          name="kind"
          label={t('recover.kind-title')}
          hideLabel
          options={personal ? [...options] : [options[0]]}
          value={kind}
          error={errorAt(refusal, 'kind')}
        />
        <SubmitButton>{t('common.next')}</SubmitButton>
      </Form>
    </Page>
  );
}

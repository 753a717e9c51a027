import type { Signed } from '../../../../app/session/session.ts';
import type { Ctx } from '../../../context.ts';
import { forgeryToken } from '../../../guard/origin.ts';
import {
  ButtonRow,
  CodeList,
  CopyButton,
  Form,
  LinkButton,
  Notice,
  SubmitButton,
} from '../../../kit/index.ts';
import { moment } from '../../../view/moment.ts';
import { SecurityPage } from '../shell.tsx';

interface AskProps {
  c: Ctx;
  who: Signed;
  /** From when on new ones would bring the person back; undefined during enrolment: at once. */
  from: Date | undefined;
  replaces: boolean;
}

/** Opening the page makes nothing: the codes at hand die only when the button is pressed. */
export function AskCodesPage({ c, who, from, replaces }: AskProps) {
  const { t, locale } = c.var;
  return (
    <SecurityPage
      c={c}
      who={who}
      back="ways"
      title={t('security.codes-title')}
      lead={<p>{t('security.codes-about')}</p>}
    >
      {replaces ? (
        <Notice tone="warning">
          {from === undefined
            ? t('security.codes-replace-now')
            : t('security.codes-replace', { when: moment(locale, from) })}
        </Notice>
      ) : null}
      <Form id="codes" action="/security/ways/codes" hidden={{ csrf: forgeryToken(c) }}>
        <SubmitButton>{t('security.codes-submit')}</SubmitButton>
      </Form>
    </SecurityPage>
  );
}

interface MadeProps {
  c: Ctx;
  who: Signed;
  codes: readonly string[];
  from: Date | undefined;
}

export function MadeCodesPage({ c, who, codes, from }: MadeProps) {
  const { t, locale } = c.var;
  const made = moment(locale, c.var.deps.app.clock.now());
  const file = `${t('security.codes-file', { userId: who.account.userId, when: made })}\r\n\r\n${codes.join('\r\n')}\r\n`;
  return (
    <SecurityPage
      c={c}
      who={who}
      title={t('security.codes-made-title')}
      lead={<p>{t('security.codes-made-once')}</p>}
    >
      <CodeList id="recovery-codes" codes={[...codes]} />
      {from === undefined ? null : <p>{t('security.codes-made-from', { when: moment(locale, from) })}</p>}
      <ButtonRow>
        <CopyButton
          size="full"
          from="recovery-codes"
          words={{ copy: t('common.copy'), copied: t('common.copied') }}
        />
        {/* The file is in the page already: saving it asks the server for nothing, so the codes travel once. */}
        <a
          class="button button-secondary"
          download="recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
        >
          {t('security.codes-download')}
        </a>
      </ButtonRow>
      <LinkButton href="/security/ways" tone="primary">
        {t('security.codes-done')}
      </LinkButton>
    </SecurityPage>
  );
}

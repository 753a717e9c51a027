import type { LiveRecovery } from '../../../app/recovery/resume.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { Form, ForWhom, LinkButton, MailLink, Notice, Page, SubmitButton } from '../../kit/index.ts';
import { errorsOf } from '../../view/errors.ts';
import { frame } from '../../view/frame.ts';
import { OwnHelp } from '../../view/own-help.tsx';

interface InRecovery {
  c: Ctx;
  live: LiveRecovery;
  refused?: string | undefined;
}

/** The same page for every ID, whoever may help there (R1). */
export function AskPage({ c, live, refused }: InRecovery) {
  const { t } = c.var;
  return (
    <Page
      {...frame(c, live.flow.id)}
      title={t('help-ask.title')}
      formId="help-ask"
      errors={errorsOf(c, refused)}
    >
      <ForWhom id={live.stored.userId} words={whose(c)} />
      <h2>{t('help-ask.administrators-title')}</h2>
      <p>{t('help-ask.administrators')}</p>
      <Form id="help-ask" action="/help/ask" hidden={{ csrf: forgeryToken(c) }}>
        <SubmitButton>{t('help-ask.submit')}</SubmitButton>
      </Form>
      <OwnHelp c={c} account={proven(live)} />
      <Support c={c} />
      <p>
        <a href="/recover/here">{t('help-ask.back')}</a>
      </p>
    </Page>
  );
}

/** Whose recovery it is, once they gave a proof of it; nobody before (R1). */
function proven({ recovery, account }: LiveRecovery) {
  return 'proofs' in recovery && recovery.proofs.length > 0 ? account : undefined;
}

/** For whom we know no ID of: support's address, and where to begin. */
export function OutsidePage({ c }: { c: Ctx }) {
  const { t } = c.var;
  return (
    <Page {...frame(c)} title={t('help-ask.title')}>
      <h2>{t('help-ask.administrators-title')}</h2>
      <p>{t('help-ask.outside')}</p>
      <LinkButton href="/recover" tone="primary">
        {t('help-ask.begin')}
      </LinkButton>
      <Support c={c} />
    </Page>
  );
}

export function TakenPage({ c, live }: InRecovery) {
  const { t, deps } = c.var;
  const { userId } = live.stored;
  const support = deps.app.settings.supportAddress;
  return (
    <Page {...frame(c, live.flow.id)} title={t('help-ask.sent-title')}>
      <Notice tone="success" announce>
        {t('help-ask.sent', { userId })}
      </Notice>
      <p>{t('help-ask.sent-next')}</p>
      <p>{t('help-ask.sent-otherwise', { support })}</p>
      <OwnHelp c={c} account={proven(live)} />
      <Support c={c} />
      <p>
        <a href="/recover/here">{t('help-ask.back')}</a>
      </p>
    </Page>
  );
}

/** On every such page, the same for every ID. */
function Support({ c }: { c: Ctx }) {
  const { t, deps } = c.var;
  const { supportAddress } = deps.app.settings;
  return (
    <>
      <h2>{t('help-ask.support-title')}</h2>
      <p>
        {t('help-ask.support')} <MailLink address={supportAddress} />
      </p>
    </>
  );
}

/** The words around the ID of "For {userId}", in the order of the language. */
function whose(c: Ctx): { before: string; after: string } {
  const [before = '', after = ''] = c.var.t('common.for-whom', { userId: '\0' }).split('\0');
  return { before: before.trim(), after: after.trim() };
}

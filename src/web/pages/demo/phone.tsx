import { type AppCode, appCodes } from '../../../app/demonstration/phone.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import {
  BackLink,
  Card,
  DataTable,
  EmptyState,
  Form,
  LivePart,
  Notice,
  Page,
  SubmitButton,
  TextField,
} from '../../kit/index.ts';
import { errorsOf } from '../../view/errors.ts';
import { frame } from '../../view/frame.ts';

interface Props {
  c: Ctx;
  /** A setup key that was typed, with the code that an app would show for it. */
  added?: { key: string; code: Omit<AppCode, 'account'> | undefined };
}

/** Texts and authenticator codes: the phone of everybody in the demonstration. */
export async function PhonePage({ c, added }: Props) {
  const { t } = c.var;
  const { texts, codes } = await phoneJson(c);
  const wrongKey = added !== undefined && added.code === undefined ? t('demo.phone-bad-key') : undefined;
  return (
    <Page
      {...frame(c)}
      title={t('demo.phone')}
      width="wide"
      sheet={false}
      before={<BackLink href="/demo">{t('demo.back')}</BackLink>}
      errors={errorsOf(c, wrongKey, 'key')}
    >
      <Card title={t('demo.phone-texts')} icon="phone">
        <LivePart id="texts" seconds={2}>
          {texts.length === 0 ? (
            <EmptyState title={t('demo.phone-empty')} />
          ) : (
            texts.map((text) => (
              <>
                <p class="hint" dir="auto">
                  {t('demo.to')} {text.to} · {t('demo.sent')} {text.sentAt.toISOString().slice(11, 19)} UTC
                </p>
                <pre class="sample">{text.text}</pre>
              </>
            ))
          )}
        </LivePart>
      </Card>
      <Card title={t('demo.phone-apps')} icon="shield">
        <p>{t('demo.phone-apps-about')}</p>
        <LivePart id="codes" seconds={2}>
          <DataTable
            caption={t('demo.phone-apps')}
            hideCaption
            columns={[
              { key: 'account', head: t('demo.user-id') },
              { key: 'code', head: t('demo.phone-apps'), nowrap: true },
            ]}
            rows={codes.map(({ account, code }) => ({
              account,
              code: <code dir="ltr">{code}</code>,
            }))}
          />
        </LivePart>
        {added?.code === undefined ? null : (
          <Notice tone="success" announce>
            {t('demo.phone-code', { code: added.code.code, seconds: added.code.secondsLeft })}
          </Notice>
        )}
        <Form id="setup-key" action="/demo/phone" hidden={{ csrf: forgeryToken(c) }}>
          <TextField
            name="key"
            label={t('demo.phone-key')}
            hint={t('demo.phone-add')}
            value={added?.key}
            error={wrongKey}
          />
          <SubmitButton>{t('demo.phone-show')}</SubmitButton>
        </Form>
      </Card>
    </Page>
  );
}

/** What `/demo/phone.json` answers. */
export async function phoneJson(c: Ctx) {
  const { app } = c.var.deps;
  const messages = await app.store.outbox.list();
  const texts = messages
    .filter(({ channel }) => channel === 'text')
    .map(({ id, to, text, sentAt }) => ({ id, to, text, sentAt }));
  return { texts, codes: await appCodes(app) };
}

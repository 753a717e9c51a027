import type { Child } from 'hono/jsx';
import type { Signed } from '../../../app/session/session.ts';
import type { MessageId } from '../../../text/catalogue.ts';
import type { Ctx } from '../../context.ts';
import { forgeryToken } from '../../guard/origin.ts';
import { BackLink, Form, Page, type PageProps, TextButton } from '../../kit/index.ts';
import { frame } from '../../view/frame.ts';

interface Props extends Pick<PageProps, 'title' | 'errors' | 'lead' | 'formId' | 'width'> {
  c: Ctx;
  who: Signed;
  /** Where it leads back to; none on the first page. */
  back?: 'home' | 'ways' | undefined;
  /** Names the flow that the page belongs to. */
  subject?: string;
  children?: Child;
}

const backs = {
  home: { href: '/security', words: 'security.back-home' },
  ways: { href: '/security/ways', words: 'security.back-ways' },
} as const satisfies Record<string, { href: string; words: MessageId }>;

/** What every page for signed-in people has: the way back, who is signed in, and the way out. */
export function SecurityPage({ c, who, back, subject, children, ...page }: Props) {
  const { t } = c.var;
  return (
    <Page
      {...frame(c, subject, who.account.organisation)}
      {...page}
      before={back && <BackLink href={backs[back].href}>{t(backs[back].words)}</BackLink>}
      after={
        <Form id="sign-out" action="/signout" hidden={{ csrf: forgeryToken(c) }}>
          <p>
            {t('security.signed-in-as', { userId: who.account.userId })}{' '}
            <TextButton>{t('security.sign-out')}</TextButton>
          </p>
        </Form>
      }
    >
      {children}
    </Page>
  );
}

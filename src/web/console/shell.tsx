import type { Child } from 'hono/jsx';
import type { Signed } from '../../app/session/session.ts';
import type { MessageId } from '../../text/catalogue.ts';
import type { Ctx } from '../context.ts';
import { forgeryToken } from '../guard/origin.ts';
import { BackLink, Form, type IconName, Nav, Page, type PageProps, TextButton } from '../kit/index.ts';
import { frame } from '../view/frame.ts';

interface Props extends Pick<PageProps, 'title' | 'errors' | 'error' | 'lead' | 'formId' | 'width'> {
  c: Ctx;
  who: Signed;
  /** Which room of the console it belongs to. */
  room: Room;
  /** Where it leads back to; none on the first page of a room. */
  back?: { href: string; label: string } | undefined;
  children?: Child;
}

/** The rooms, in the order of the five daily tasks. */
const rooms = [
  { name: 'overview', href: '/admin', icon: 'app' },
  { name: 'people', href: '/admin/people', icon: 'person' },
  { name: 'help', href: '/admin/help', icon: 'help' },
  { name: 'approvals', href: '/admin/approvals', icon: 'check' },
  { name: 'policy', href: '/admin/policy', icon: 'shield' },
  { name: 'log', href: '/admin/audit', icon: 'list' },
] as const satisfies readonly {
  name: string;
  href: string;
  icon: IconName;
}[];

type Room = (typeof rooms)[number]['name'];

/** What every page of the console has: its rooms, whose organisation it is, who is signed in, and the way out. */
export function ConsolePage({ c, who, room, back, children, ...page }: Props) {
  const { t } = c.var;
  return (
    <Page
      width="wide"
      {...frame(c, undefined, who.account.organisation)}
      {...page}
      nav={
        <Nav
          label={t('console.rooms')}
          items={rooms.map(({ name, href, icon }) => ({
            href,
            icon,
            label: t(`console.room.${name}` satisfies MessageId),
            here: name === room,
            count: waitingIn(c, name),
          }))}
        />
      }
      before={back && <BackLink href={back.href}>{back.label}</BackLink>}
      after={
        <Form id="sign-out" action="/signout" hidden={{ csrf: forgeryToken(c) }}>
          <p>
            {t('security.signed-in-as', { userId: who.account.userId })}{' '}
            <a href="/security">{t('console.own-account')}</a>{' '}
            <TextButton>{t('security.sign-out')}</TextButton>
          </p>
        </Form>
      }
    >
      {children}
    </Page>
  );
}

/** What waits in a room, beside its name. */
function waitingIn({ var: { t, waiting } }: Ctx, room: Room) {
  if (waiting === undefined) return undefined;
  switch (room) {
    case 'approvals':
      return {
        number: waiting.approvals,
        words: t('console.approvals.count', { number: waiting.approvals }),
      };
    case 'help':
      return { number: waiting.help, words: t('console.help.waiting', { count: waiting.help }) };
    default:
      return undefined;
  }
}

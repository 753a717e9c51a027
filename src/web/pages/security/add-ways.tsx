import type { MethodWay } from '../../../domain/flow/recovery/ways.ts';
import type { Ctx } from '../../context.ts';
import { Card, CardGrid, type IconName, LinkButton } from '../../kit/index.ts';

const pages: Record<MethodWay, { href: string; icon: IconName }> = {
  email: { href: '/security/ways/email', icon: 'mail' },
  phone: { href: '/security/ways/phone', icon: 'phone' },
  totp: { href: '/security/ways/app', icon: 'app' },
  passkey: { href: '/security/ways/passkey', icon: 'key' },
  'recovery-code': { href: '/security/ways/codes', icon: 'list' },
};

interface Props {
  c: Ctx;
  ways: readonly MethodWay[];
  level?: 2 | 3;
  /** True where nothing is missing: no button stands out then. */
  calm?: boolean;
}

/** What can be added, the most useful first; that one is the page's primary button. */
export function AddWays({ c, ways, level = 3, calm = false }: Props) {
  const { t } = c.var;
  return (
    <CardGrid>
      {ways.map((way, index) => (
        <Card
          level={level}
          icon={pages[way].icon}
          title={t(`security.way.${way}`)}
          actions={
            <LinkButton href={pages[way].href} tone={index === 0 && !calm ? 'primary' : undefined}>
              {t(`security.add.${way}`)}
            </LinkButton>
          }
        >
          <p>{t(`security.add-about.${way}`)}</p>
        </Card>
      ))}
    </CardGrid>
  );
}

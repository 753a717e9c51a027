import type { OverviewFigures } from '../../../app/administration/overview.ts';
import type { Signed } from '../../../app/session/session.ts';
import { mayAdd } from '../../../domain/authority/add.ts';
import type { Ctx } from '../../context.ts';
import { FilterForm, SubmitButton, TextField } from '../../kit/index.ts';
import { type Said, SaidNotice } from '../said.tsx';
import { ConsolePage } from '../shell.tsx';
import { MorningFigures } from './figures.tsx';
import { Recoveries } from './recoveries.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  figures: OverviewFigures;
  said: Said | undefined;
}

/** The first page of the console: who calls, who waits, and how the organisation's people fare. */
export function OverviewPage({ c, who, figures, said }: Props) {
  const { t } = c.var;
  return (
    <ConsolePage c={c} who={who} room="overview" title={t('console.overview.title')}>
      <SaidNotice c={c} said={said} />
      <FilterForm
        id="find"
        action="/admin/people"
        label={t('console.overview.find')}
        buttons={<SubmitButton>{t('console.overview.find-button')}</SubmitButton>}
      >
        <TextField
          name="text"
          label={t('console.overview.find')}
          hint={t('console.overview.find-hint')}
          autocomplete="off"
        />
      </FilterForm>
      <h2>{t('console.overview.today')}</h2>
      <MorningFigures c={c} figures={figures} />
      <h2>{t('console.overview.recoveries')}</h2>
      <Recoveries c={c} figures={figures} />
      <h2>{t('console.overview.also')}</h2>
      <Also c={c} who={who} />
    </ConsolePage>
  );
}

/** The other daily tasks, whatever the figures say. */
function Also({ c, who }: { c: Ctx; who: Signed }) {
  const { t } = c.var;
  const tasks = [
    { href: '/admin/help', task: 'help' } as const,
    ...(mayAdd(who.account.roles) ? [{ href: '/admin/people/add', task: 'add' } as const] : []),
    { href: '/admin/undelivered', task: 'undelivered' } as const,
    { href: '/admin/audit', task: 'log' } as const,
  ];
  return (
    <ul class="acts">
      {tasks.map(({ href, task }) => (
        <li>
          <a class="act-name" href={href}>
            {t(`console.overview.to-${task}`)}
          </a>
          <p class="hint">{t(`console.overview.to-${task}-about`)}</p>
        </li>
      ))}
    </ul>
  );
}

import type { PolicyRoom } from '../../../app/policy/room.ts';
import type { Signed } from '../../../app/session/session.ts';
import { describePolicy, fixedRules, type PolicySentence } from '../../../domain/policy/describe.ts';
import { type Section, sections } from '../../../domain/policy/sections.ts';
import type { Ctx } from '../../context.ts';
import { LinkButton, Tag } from '../../kit/index.ts';
import { type Said, SaidNotice } from '../said.tsx';
import { ConsolePage } from '../shell.tsx';
import { History } from './history.tsx';
import { Waiting } from './waiting.tsx';

interface Props {
  c: Ctx;
  who: Signed;
  room: PolicyRoom;
  said: Said | undefined;
}

/** The policy in force in sentences, what waits, what no policy can lower, and who changed what. */
export function PolicyPage({ c, who, room, said }: Props) {
  const { t } = c.var;
  const { standing, mayChange, history } = room;
  const sentences = describePolicy(standing.preset, standing.document);
  const differs = sentences.some(({ changed }) => changed);
  return (
    <ConsolePage
      c={c}
      who={who}
      room="policy"
      title={t('console.policy.title')}
      formId={standing.pending !== undefined && mayChange ? 'take-back' : undefined}
      lead={<p>{t(differs ? 'console.policy.differs-about' : 'console.policy.none-differs')}</p>}
    >
      <SaidNotice c={c} said={said} />
      {mayChange ? (
        <LinkButton href="/admin/policy/edit" tone="primary">
          {t('console.policy.edit')}
        </LinkButton>
      ) : (
        <p>{t('console.policy.not-yours')}</p>
      )}
      <Waiting c={c} room={room} />
      {sections.map((section) => (
        <SectionSentences c={c} section={section} sentences={sentences} mayChange={mayChange} />
      ))}
      <h2>{t('console.policy.fixed-title')}</h2>
      <ul class="sentences">
        {fixedRules.map(({ id }) => (
          <li>{t(id)}</li>
        ))}
      </ul>
      <h2>{t('console.policy.preset')}</h2>
      <p>
        <strong>{t('console.policy.preset-name', { preset: standing.preset })}</strong>
      </p>
      <p>{t('console.policy.preset-about', { preset: standing.preset })}</p>
      <p>
        {t('console.policy.preset-operator')}{' '}
        <a href="/admin/policy/presets">{t('console.policy.presets')}</a>
      </p>
      <h2 id="history">{t('console.policy.history')}</h2>
      <History c={c} history={history} older={room.older} />
    </ConsolePage>
  );
}

function SectionSentences({
  c,
  section,
  sentences,
  mayChange,
}: {
  c: Ctx;
  section: Section;
  sentences: readonly PolicySentence[];
  mayChange: boolean;
}) {
  const { t } = c.var;
  const of = sentences.filter(({ path }) => (section.paths as readonly string[]).includes(path));
  return (
    <>
      <h2>{t(`console.policy.section.${section.name}`)}</h2>
      <ul class="sentences">
        {of.map(({ id, values, changed }) => (
          <li>
            {t(id, values)} {changed ? <Tag tone="info">{t('console.policy.differs')}</Tag> : null}
          </li>
        ))}
      </ul>
      {mayChange && section.name === 'name' ? (
        <p>
          <a href="/admin/policy/logo">{t('console.logo.link')}</a>
        </p>
      ) : null}
    </>
  );
}

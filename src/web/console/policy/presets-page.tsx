import type { Signed } from '../../../app/session/session.ts';
import { describePolicy, sentenceOf } from '../../../domain/policy/describe.ts';
import { fields, said } from '../../../domain/policy/fields.ts';
import { type Preset, presets } from '../../../domain/policy/policy.ts';
import { isSame } from '../../../domain/policy/read.ts';
import type { Ctx } from '../../context.ts';
import { Card, CardGrid, Tag } from '../../kit/index.ts';
import { ConsolePage } from '../shell.tsx';

const names: readonly Preset[] = ['standard', 'self-service-only'];

/** Both presets side by side, what differs first. */
export function PresetsPage({ c, who, yours }: { c: Ctx; who: Signed; yours: Preset }) {
  const { t } = c.var;
  const [one, other] = [presets.standard, presets['self-service-only']];
  const different = fields.filter(({ path }) => !isSame(said(one, path), said(other, path)));
  const same = describePolicy('standard', {}).filter(
    ({ path }) => !different.some((field) => field.path === path),
  );
  return (
    <ConsolePage
      c={c}
      who={who}
      room="policy"
      back={{ href: '/admin/policy', label: t('console.policy.back') }}
      title={t('console.policy.presets-title')}
      lead={<p>{t('console.policy.presets-about')}</p>}
    >
      <h2>{t('console.policy.presets-different')}</h2>
      <CardGrid>
        {names.map((preset) => (
          <Card level={3} title={t('console.policy.preset-name', { preset })}>
            {preset === yours ? <Tag tone="info">{t('console.policy.presets-yours')}</Tag> : null}
            <p>{t('console.policy.preset-about', { preset })}</p>
            <ul class="sentences">
              {different.map(({ path }) => {
                const { id, values } = sentenceOf(path, said(presets[preset], path));
                return <li>{t(id, values)}</li>;
              })}
            </ul>
          </Card>
        ))}
      </CardGrid>
      <h2>{t('console.policy.presets-same')}</h2>
      <ul class="sentences">
        {same.map(({ id, values }) => (
          <li>{t(id, values)}</li>
        ))}
      </ul>
    </ConsolePage>
  );
}

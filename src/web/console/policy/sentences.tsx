import { changeText } from '../../../app/policy/sentences.ts';
import type { PolicyChange } from '../../../domain/policy/compare.ts';
import type { Ctx } from '../../context.ts';
import { Tag } from '../../kit/index.ts';

interface Props {
  c: Ctx;
  changes: readonly PolicyChange[];
  /** Where the preset changes too: what it becomes. */
  preset?: string | undefined;
  /** True where it is not told anyway that these open more. */
  marks?: boolean | undefined;
}

/** What changes, each with what it was before. */
export function ChangeList({ c, changes, preset, marks = false }: Props) {
  const { t } = c.var;
  return (
    <ul class="sentences">
      {preset === undefined ? null : <li>{t('console.policy.preset-becomes', { preset })}</li>}
      {changes.map((change) => {
        const { before, after } = changeText(t, change);
        return (
          <li>
            {after} {marks && change.lowers ? <Tag tone="warning">{t('console.policy.opens')}</Tag> : null}
            {before === undefined ? null : (
              <span class="hint was">{t('console.policy.was', { sentence: before })}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

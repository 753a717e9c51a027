import type { BulkGroup, BulkReason } from '../../../app/administration/bulk/read.ts';
import type { Ctx } from '../../context.ts';
import { DataTable, Identifier } from '../../kit/index.ts';

/** The people of one outcome: the first by name, the others by number. */
export function SomePeople({ c, group, caption }: { c: Ctx; group: BulkGroup; caption: string }) {
  const { t } = c.var;
  const others = group.people - group.some.length;
  return (
    <>
      <DataTable
        caption={caption}
        hideCaption
        columns={[
          { key: 'name', head: t('console.add.name') },
          { key: 'id', head: t('console.add.user-id'), plain: true },
        ]}
        rows={group.some.map(({ accountId, displayName, userId }) => ({
          name: <a href={`/admin/people/${accountId}`}>{displayName}</a>,
          id: <Identifier>{userId}</Identifier>,
        }))}
      />
      {others > 0 ? <p>{t('console.bulk.others', { others })}</p> : null}
    </>
  );
}

/** Those on whom it was not done, by reason. */
export function LeftOut({ c, groups }: { c: Ctx; groups: readonly BulkGroup[] }) {
  const { t } = c.var;
  return (
    <>
      {groups.map((group) => {
        const why = reason(c, group.because);
        return (
          <>
            <h3>{t('console.bulk.people', { people: group.people })}</h3>
            <p>{why}</p>
            <SomePeople c={c} group={group} caption={why} />
          </>
        );
      })}
    </>
  );
}

function reason({ var: { t } }: Ctx, because: BulkReason | undefined): string {
  switch (because) {
    case undefined:
      return '';
    case 'ended':
    case 'overtaken':
    case 'fault':
      return t(`console.bulk.because.${because}`);
    default:
      return t(`console.refusal.${because}`);
  }
}

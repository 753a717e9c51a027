import type { Child } from 'hono/jsx';

interface Column {
  key: string;
  head: string;
  /** Ids, codes and times keep their order and do not break. */
  nowrap?: boolean | undefined;
  hideHead?: boolean | undefined;
  /** What stands in it needs no word before it on a narrow screen. */
  plain?: boolean | undefined;
}

interface DataTableProps {
  caption: string;
  hideCaption?: boolean | undefined;
  columns: Column[];
  /** The first column of a row is its heading. */
  rows: Record<string, Child>[];
  /** Shown instead of the table where there are no rows. */
  empty?: Child | undefined;
  /** Many rows of short facts: on a narrow screen these stand side by side, and a box to tick beside the heading. */
  close?: boolean | undefined;
}

const role = (name: string) => ({ role: name });

/**
 * A table that becomes a list of labelled facts on a narrow screen. The roles are repeated because `display: block`
 * makes browsers forget that it is a table.
 */
export function DataTable({ caption, hideCaption, columns, rows, empty, close }: DataTableProps) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <table class={close ? 'data data-close' : 'data'} {...role('table')}>
      <caption class={hideCaption ? 'unseen' : undefined}>{caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {columns.map((column) => (
            <th scope="col" {...role('columnheader')}>
              {column.hideHead ? <span class="unseen">{column.head}</span> : column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map((row) => (
          <tr {...role('row')}>{columns.map((column, i) => cell(column, row[column.key], i === 0))}</tr>
        ))}
      </tbody>
    </table>
  );
}

function cell(column: Column, value: Child, heads: boolean) {
  const shared = {
    class: column.nowrap ? 'nowrap' : undefined,
    'data-head': column.hideHead || column.plain ? undefined : column.head,
  };
  return heads ? (
    <th scope="row" {...role('rowheader')} {...shared}>
      <div>{value}</div>
    </th>
  ) : (
    <td {...role('cell')} {...shared}>
      <div>{value}</div>
    </td>
  );
}

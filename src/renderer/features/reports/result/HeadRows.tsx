import type { ReportColumn } from '#shared/contract/reports.ts';
import { isNumeric } from '#shared/reports/cell-text.ts';
import type { ReportWords } from '#shared/reports/report-words.ts';

interface HeadRowsProps {
  readonly columns: readonly ReportColumn[];
  readonly words: ReportWords;
}

/** The headings of a table; columns of one group stand under the group's own. */
export function HeadRows({ columns, words }: HeadRowsProps) {
  const groups = groupsOf(columns);
  return (
    <thead>
      {groups.some(({ group }) => group !== undefined) && (
        <tr>
          {groups.map(({ group, span }, index) =>
            group === undefined ? (
              // oxlint-disable-next-line react/no-array-index-key, jsx-a11y/control-has-associated-label -- groups never change places; a corner has nothing to say
              <td key={index} colSpan={span} />
            ) : (
              <th key={group} scope="colgroup" colSpan={span}>
                {words.group(group)}
              </th>
            ),
          )}
        </tr>
      )}
      <tr>
        {columns.map((column) => (
          <th
            key={`${column.group ?? ''}.${column.id}`}
            scope="col"
            data-figure={isNumeric(column.kind) || undefined}
          >
            {words.heading(column)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function groupsOf(
  columns: readonly ReportColumn[],
): { readonly group: string | undefined; readonly span: number }[] {
  const groups: { group: string | undefined; span: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last && last.group === group) last.span += 1;
    else groups.push({ group, span: 1 });
  }
  return groups;
}

import { IconChartBarOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportResult } from '#shared/contract/reports.ts';
import { cellText, type CellStyle } from '#shared/reports/cell-text.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Stat } from '#renderer/ui/Stat.tsx';
import { useReportWords } from '../list/use-report-words.ts';
import { NothingFound } from './NothingFound.tsx';
import { ReportPicture } from './ReportPicture.tsx';
import { ReportTableView } from './ReportTableView.tsx';
import classes from './result.module.css';

interface ReportViewProps {
  readonly result: ReportResult;
  readonly fileName: string;
}

/** What a report has found: figures, picture, tables, and how it was all counted. */
export function ReportView({ result, fileName }: ReportViewProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const words = useReportWords();
  const { figures, chart, tables, notes, currency } = result;
  const style: CellStyle = { language, currency, words };
  const noteTexts = notes.map((note) =>
    words.note(note, ({ kind, value }) => cellText(value, kind, style)),
  );
  const icon = <IconChartBarOff size={32} stroke={1.5} aria-hidden />;
  if (tables.length === 0) return <EmptyState icon={icon} title={noteTexts.join(' ')} />;
  if (chart === null && tables.every(({ rowCount }) => rowCount === 0)) {
    return <NothingFound icon={icon} />;
  }
  return (
    <div className={classes.report}>
      <div className={classes.figures}>
        {figures.map(({ id, kind, value }) => (
          <Stat
            key={id}
            label={words.figure(id)}
            value={cellText(value, kind, style) || t(($) => $.common.none)}
          />
        ))}
      </div>
      {chart && <ReportPicture chart={chart} fileName={fileName} />}
      {tables.map((table) => (
        <Section key={table.id} title={words.table(table.id)}>
          <ReportTableView table={table} currency={currency} />
        </Section>
      ))}
      <Section title={t(($) => $.reports.howCounted)}>
        <ul className={classes.notes}>
          {noteTexts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

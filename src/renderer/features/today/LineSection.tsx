import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TodayLine } from '#shared/contract/today-lines.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import type { Desk } from './use-desk.ts';
import { LineKeys } from './LineKeys.tsx';
import { LineRow } from './LineRow.tsx';
import classes from './LineSection.module.css';

interface LineSectionProps {
  readonly section: TodayLine['section'];
  readonly desk: Desk;
  /** There is more in the base than a day can hold. */
  readonly isCut: boolean;
}

/** Of the element that says what a line is about. */
const idOf = ({ key }: TodayLine): string => `today-${key.replaceAll(/\s/gu, '-')}`;

/** The lines of one part of the day. */
export function LineSection({ section, desk, isCut }: LineSectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = desk.shown.filter((line) => line.section === section);
  if (lines.length === 0) return null;
  const folded = section === 'dates' ? desk.foldedDates : 0;
  return (
    <Section title={t(($) => $.today.sections[section])}>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <LineRow
            key={line.key}
            id={idOf(line)}
            words={desk.wordsOf(line)}
            isCurrent={line.key === desk.current?.key}
            onChoose={() => desk.choose(line.key)}
            onDone={() => desk.actions.done(line)}
          >
            <LineKeys
              aboutId={idOf(line)}
              hasFocus={desk.isByKeys}
              isCall={line.kind === 'call'}
              tomorrow={desk.tomorrow}
              workingDay={desk.workingDay}
              onDone={() => desk.actions.done(line)}
              onMove={(on) => desk.actions.move(line, on)}
              onChooseDay={() => desk.chooseDay(line)}
              onOpen={() => desk.actions.open(line)}
            />
          </LineRow>
        ))}
      </ul>
      {folded > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={desk.unfoldDates}>
          {t(($) => $.today.dates.more, { left: format.number(folded) })}
        </Button>
      )}
      {isCut && folded === 0 && <p className={classes.cut}>{t(($) => $.today.sections.cut)}</p>}
    </Section>
  );
}

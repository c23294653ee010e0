import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallDraft } from '#shared/contract/call-week-shapes.ts';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { TimeInput } from '#renderer/ui/dates/TimeInput.tsx';
import type { Draft } from '../draft/use-draft-keeper.ts';
import { ScoreRow } from './ScoreRow.tsx';
import classes from './talk.module.css';

interface ConclusionProps {
  readonly keeper: Draft<CallDraft>;
  readonly isFixed: boolean;
  readonly onChange: (patch: Partial<CallDraft>) => void;
}

/** The score and the next step: in sight however long the words above them are. */
export function Conclusion({ keeper, isFixed, onChange }: ConclusionProps) {
  const { t } = useTranslation();
  const { draft, flush } = keeper;
  return (
    <div className={classes.conclusion}>
      <ScoreRow score={draft.score} isDisabled={isFixed} onScore={(score) => onChange({ score })} />
      <div className={classes.next}>
        <TextInput
          name="nextStep"
          size="sm"
          label={t(($) => $.callWeek.talk.nextStep)}
          description={t(($) => $.callWeek.talk.nextHint)}
          classNames={{ root: classes.words, label: classes.label, wrapper: classes.wide }}
          placeholder={t(($) => $.callWeek.talk.nextStepPlaceholder)}
          maxLength={500}
          disabled={isFixed}
          value={draft.nextStep ?? ''}
          onChange={(event) => onChange({ nextStep: event.currentTarget.value })}
          onBlur={flush}
        />
        <DateInput
          size="sm"
          label={t(($) => $.callWeek.talk.nextOn)}
          isDisabled={isFixed}
          value={draft.nextOn}
          onChange={(nextOn) => onChange({ nextOn })}
          onBlur={flush}
        />
        <TimeInput
          size="sm"
          label={t(($) => $.callWeek.talk.nextTime)}
          isDisabled={isFixed}
          value={draft.nextTime}
          onChange={(nextTime) => onChange({ nextTime })}
          onBlur={flush}
        />
      </div>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { lineKeys } from './line-keys.ts';
import classes from './LineKeys.module.css';

interface LineKeysProps {
  /** The element whose words say what the keys are about. */
  readonly aboutId: string;
  /** Reached by keys: the focus comes along, and so does a screen reader. */
  readonly hasFocus: boolean;
  readonly isCall: boolean;
  readonly tomorrow: string;
  readonly workingDay: string;
  readonly onDone: () => void;
  readonly onMove: (on: string) => void;
  readonly onChooseDay: () => void;
  readonly onOpen: () => void;
}

interface KeyButton {
  readonly words: string;
  readonly keys: string;
  readonly run: () => void;
}

/** What one key does with the current line. */
export function LineKeys(props: LineKeysProps) {
  const { aboutId, hasFocus, isCall, tomorrow, workingDay } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const open: KeyButton = {
    words: isCall ? t(($) => $.today.line.call) : t(($) => $.today.line.open),
    keys: lineKeys.open,
    run: props.onOpen,
  };
  const others: readonly KeyButton[] = [
    {
      words: isCall ? t(($) => $.today.line.talked) : t(($) => $.today.line.done),
      keys: lineKeys.done,
      run: props.onDone,
    },
    {
      words: t(($) => $.today.line.tomorrow),
      keys: lineKeys.tomorrow,
      run: () => props.onMove(tomorrow),
    },
    ...(workingDay === tomorrow
      ? []
      : [
          {
            words: t(($) => $.today.line.workingDay, { day: format.date(workingDay) }),
            keys: lineKeys.workingDay,
            run: () => props.onMove(workingDay),
          },
        ]),
    { words: t(($) => $.today.line.date), keys: lineKeys.day, run: props.onChooseDay },
  ];
  return (
    <div className={classes.keys}>
      <LineButton {...open} isMain hasFocus={hasFocus} aboutId={aboutId} />
      {others.map((one) => (
        <LineButton key={one.keys} {...one} aboutId={aboutId} />
      ))}
      <span className={classes.hint}>
        <Kbd keys={lineKeys.next} /> <Kbd keys={lineKeys.previous} /> {t(($) => $.today.line.lines)}
      </span>
    </div>
  );
}

interface LineButtonProps extends KeyButton {
  readonly aboutId: string;
  readonly isMain?: boolean;
  readonly hasFocus?: boolean;
}

function LineButton({ words, keys, run, aboutId, isMain, hasFocus }: LineButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus === true) button.current?.focus();
  }, [hasFocus]);
  return (
    <Button
      ref={button}
      size="compact-sm"
      variant={isMain === true ? 'filled' : 'default'}
      aria-describedby={aboutId}
      rightSection={<Kbd keys={keys} />}
      onClick={run}
    >
      {words}
    </Button>
  );
}

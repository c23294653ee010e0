import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.ts';
import classes from './UndoButton.module.css';

interface UndoButtonProps {
  readonly actionId: number;
  readonly onDone: () => void;
}

export function UndoButton({ actionId, onDone }: UndoButtonProps) {
  const { t } = useTranslation();
  const undo = useCommand('journal.undo');
  const takeBack = async (): Promise<void> => {
    if (await undo.run({ actionId })) onDone();
  };
  return (
    <UnstyledButton
      className={classes.undo}
      disabled={undo.isRunning}
      onClick={() => void takeBack()}
    >
      {t(($) => $.common.undo)}
    </UnstyledButton>
  );
}

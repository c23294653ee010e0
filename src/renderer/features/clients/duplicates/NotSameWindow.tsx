import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './duplicates.module.css';

interface NotSameWindowProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCompare: (firstId: number, secondId: number) => void;
}

/** Pairs that were said to be two clients, each to be looked at again, or to be asked about again. */
export function NotSameWindow({ isOpen, onClose, onCompare }: NotSameWindowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useOperation('duplicates.notSameList', {}, { enabled: isOpen });
  const forget = useCommand('duplicates.forgetNotSame');
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      title={t(($) => $.duplicates.decided.title)}
      size={640}
      transitionProps={{ duration: 120 }}
    >
      {list.data?.length === 0 && <p>{t(($) => $.duplicates.decided.none)}</p>}
      <ul className={classes.plain}>
        {list.data?.map(({ id, first, second, firstId, secondId, decidedOn }) => (
          <li key={id} className={classes.decidedPair}>
            <span className={classes.decidedNames}>
              {first} · {second}
              <span className={classes.soft}>
                {t(($) => $.duplicates.decided.on, { date: format.date(decidedOn) })}
              </span>
            </span>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => onCompare(firstId, secondId)}
            >
              {t(($) => $.duplicates.decided.compare)}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => void forget.run({ id })}>
              {t(($) => $.duplicates.decided.takeBack)}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

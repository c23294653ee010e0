import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import classes from './page.module.css';

interface NoticeProps {
  readonly text: string;
  readonly action?: string;
  readonly onAction?: () => void;
  readonly isAlarming?: boolean;
}

/** One quiet line above the form. */
export function Notice({ text, action, onAction, isAlarming = false }: NoticeProps) {
  const Icon = isAlarming ? IconAlertTriangle : IconPencil;
  return (
    <div
      className={classes.notice}
      role={isAlarming ? 'alert' : 'status'}
      data-alarming={isAlarming || undefined}
    >
      <Icon size={18} stroke={1.5} aria-hidden />
      <span>{text}</span>
      {action !== undefined && (
        <Button variant="subtle" color="slate" size="compact-sm" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}

import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './quick.module.css';

interface Offered {
  readonly id: number;
  readonly name: string;
  readonly phone?: string | null;
}

interface ClientChoiceProps {
  readonly clients: readonly Offered[];
  readonly chosenId: number | null;
  readonly onChoose: (id: number | null) => void;
}

/** Who may be meant: Alt+1, Alt+2 … choose, the chosen one once more is nobody. */
export function ClientChoice({ clients, chosenId, onChoose }: ClientChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const toggle = (id: number): void => onChoose(id === chosenId ? null : id);
  useHotkeys(
    clients.map(({ id }, index) => [`alt+Digit${index + 1}`, () => toggle(id)] as const),
    { layer: 'dialog', inFields: true },
  );
  return (
    <fieldset className={classes.clients} aria-label={t(($) => $.calendar.quick.client)}>
      <Group gap={8}>
        {clients.map(({ id, name, phone = null }, index) => (
          <Chip
            key={id}
            size="sm"
            variant="outline"
            checked={id === chosenId}
            onChange={() => toggle(id)}
          >
            {name}
            {phone !== null && <span className={classes.phone}> {format.phone(phone)}</span>}
            {'\u00a0\u00a0'}
            <Kbd keys={`alt+Digit${index + 1}`} />
          </Chip>
        ))}
      </Group>
    </fieldset>
  );
}

import { Button } from '@mantine/core';
import type { CallerCard } from '#shared/contract/phone.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { choiceKey } from './call-keys.ts';
import classes from './phone.module.css';

interface ChoicesProps {
  readonly clients: readonly CallerCard[];
  readonly onChoose: (id: number) => void;
}

/** Who of several it is, each a key away. */
export function Choices({ clients, onChoose }: ChoicesProps) {
  const format = useFormat();
  return (
    <ul className={classes.choices}>
      {clients.map((client, place) => (
        <li key={client.id}>
          <Button
            variant="default"
            size="compact-md"
            rightSection={place < 9 ? <Kbd keys={choiceKey(place)} /> : undefined}
            onClick={() => onChoose(client.id)}
          >
            {client.name}
            {client.lastOrder && (
              <span className={classes.soft}>{`\u00a0· ${format.date(client.lastOrder.on)}`}</span>
            )}
          </Button>
        </li>
      ))}
    </ul>
  );
}

import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { messengerKind, type ClientCard } from '#shared/contract/clients.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { AddLine } from './AddLine.tsx';
import { FieldRow } from './FieldRow.tsx';
import classes from './fields.module.css';

type Messenger = ClientCard['messengers'][number];

/** A handle that looks like a number is most often WhatsApp's, a name with @ Telegram's. */
const guessKind = (handle: string): Messenger['kind'] =>
  /^[\s+()\d-]+$/.test(handle) ? 'whatsapp' : 'telegram';

export function Messengers({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { attempt } = useCommand('clients.setMessengers', { quiet: true, failure: 'inline' });
  const add = useCommand('clients.setMessengers');
  const { id, messengers } = client;
  const change = (messenger: Messenger, next: Partial<Messenger>) =>
    attempt({
      id,
      messengers: messengers.flatMap((one) => {
        const changed = one.id === messenger.id ? { ...one, ...next } : one;
        return changed.handle.trim() === '' ? [] : [changed];
      }),
    });
  const label = t(($) => $.clients.fields.messengers);
  return (
    <FieldRow label={label}>
      {messengers.map((one) => (
        <div key={one.id} className={classes.messenger}>
          <NativeSelect
            aria-label={t(($) => $.clients.fields.messengerKind)}
            data={messengerKind.options.map((value) => ({
              value,
              label: t(($) => $.clients.messengers[value]),
            }))}
            value={one.kind}
            onChange={(event) => {
              const kind = messengerKind.safeParse(event.currentTarget.value);
              if (kind.success) void change(one, { kind: kind.data });
            }}
          />
          <div className={classes.text}>
            <InlineEdit
              isLabelHidden
              label={label}
              field={`messengers:${one.id}`}
              value={one.handle}
              onSave={(handle) => change(one, { handle })}
            />
          </div>
        </div>
      ))}
      <div data-add>
        <AddLine
          label={t(($) => $.clients.fields.addMessenger)}
          onAdd={async (handle) =>
            (await add.run({
              id,
              messengers: [...messengers, { kind: guessKind(handle), handle }],
            })) !== undefined
          }
        />
      </div>
    </FieldRow>
  );
}

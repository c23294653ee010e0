import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { AddLine } from './AddLine.tsx';
import { FieldRow } from './FieldRow.tsx';
import classes from './fields.module.css';

type Address = ClientCard['addresses'][number];

/** Where the client lives, works, takes deliveries; an emptied address is deleted. */
export function Addresses({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { attempt } = useCommand('clients.setAddresses', { quiet: true, failure: 'inline' });
  const add = useCommand('clients.setAddresses');
  const { id, addresses } = client;
  const change = (address: Address, next: Partial<Address>) =>
    attempt({
      id,
      addresses: addresses.flatMap((one) => {
        const changed = one.id === address.id ? { ...one, ...next } : one;
        return changed.address.trim() === '' ? [] : [changed];
      }),
    });
  return (
    <FieldRow label={t(($) => $.card.address.title)}>
      {addresses.map((one) => (
        <div key={one.id}>
          <InlineEdit
            isLabelHidden
            isMultiline
            label={t(($) => $.card.address.one)}
            field={`addresses:${one.id}:address`}
            value={one.address}
            onSave={(address) => change(one, { address })}
          />
          {(one.label !== null || addresses.length > 1) && (
            <div className={classes.note}>
              <InlineEdit
                isLabelHidden
                label={t(($) => $.card.address.label)}
                placeholder={t(($) => $.card.address.labelHint)}
                field={`addresses:${one.id}:label`}
                value={one.label ?? ''}
                onSave={(label) => change(one, { label })}
              />
            </div>
          )}
        </div>
      ))}
      <div data-add>
        <AddLine
          label={t(($) => $.card.address.add)}
          onAdd={async (address) =>
            (await add.run({ id, addresses: [...addresses, { address }] })) !== undefined
          }
        />
      </div>
    </FieldRow>
  );
}

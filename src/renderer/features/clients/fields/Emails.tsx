import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { AddLine } from './AddLine.tsx';
import { FieldRow } from './FieldRow.tsx';
import { SharedContact } from './SharedContact.tsx';
import classes from './fields.module.css';

export function Emails({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { attempt } = useCommand('clients.setEmails', { quiet: true, failure: 'inline' });
  const add = useCommand('clients.setEmails');
  const [typed, setTyped] = useState('');
  const { id, emails } = client;
  const kept = emails.map((one) => ({ id: one.id, email: one.email }));
  const label = t(($) => $.clients.fields.emails);
  return (
    <FieldRow label={label}>
      {emails.map((one) => (
        <div key={one.id}>
          <InlineEdit
            isLabelHidden
            label={label}
            field={`emails:${one.id}`}
            value={one.email}
            onSave={(text) => {
              setTyped(text);
              return attempt({
                id,
                emails: kept.flatMap((other) => {
                  if (other.id !== one.id) return [other];
                  return text.trim() === '' ? [] : [{ ...other, email: text }];
                }),
              });
            }}
          />
          {one.problem !== null && (
            <div className={classes.problem}>{t(($) => $.clients.problems.not_an_address)}</div>
          )}
        </div>
      ))}
      <AddLine
        label={t(($) => $.clients.fields.addEmail)}
        onType={setTyped}
        onAdd={async (email) => (await add.run({ id, emails: [...kept, { email }] })) !== undefined}
      />
      <SharedContact clientId={id} kind="email" text={typed} />
    </FieldRow>
  );
}

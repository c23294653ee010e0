import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { ClientSelect } from '#renderer/ui/people/ClientSelect.tsx';
import { FieldRow } from './FieldRow.tsx';
import classes from './fields.module.css';

/** Who recommended us to them: another client. */
export function Recommender({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { run } = useCommand('clients.update', { quiet: true });
  const label = t(($) => $.clients.fields.recommendedBy);
  return (
    <FieldRow label={label}>
      <ClientSelect
        className={classes.add}
        label={label}
        placeholder={t(($) => $.clients.fields.recommendedByHint)}
        value={client.recommendedBy}
        exceptId={client.id}
        onChange={(recommendedById) => void run({ id: client.id, patch: { recommendedById } })}
      />
    </FieldRow>
  );
}

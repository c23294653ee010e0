import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useClientUpdate } from './use-client-update.ts';
import classes from './card.module.css';

export const wishesFieldId = 'client-wishes';

/** Pinned where the eye falls first. */
export function Wishes({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const update = useClientUpdate(client.id);
  return (
    <div className={classes.wishes} id={wishesFieldId}>
      <Section title={t(($) => $.clients.card.wishes)}>
        <InlineEdit
          isMultiline
          isLabelHidden
          label={t(($) => $.clients.card.wishes)}
          placeholder={t(($) => $.clients.card.wishesPlaceholder)}
          field={`clients:${client.id}:wishes`}
          value={client.wishes ?? ''}
          onSave={(wishes) => update({ wishes })}
        />
      </Section>
    </div>
  );
}

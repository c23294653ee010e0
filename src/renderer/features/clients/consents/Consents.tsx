import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Added } from '../add/Added.tsx';
import { useAdding } from '../add/adding.ts';
import { ConsentLine } from './ConsentLine.tsx';
import { NewConsent } from './NewConsent.tsx';
import classes from './consents.module.css';

/** What the client has allowed, until when, and what they took back. */
export function Consents({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { asked } = useAdding();
  return (
    <Added names={['consent']} isFilled={client.consents.length > 0}>
      <Section title={t(($) => $.card.consents.title)}>
        <ul className={classes.list}>
          {client.consents.map((consent) => (
            <ConsentLine key={consent.id} consent={consent} />
          ))}
        </ul>
        {asked.has('consent') && <NewConsent client={client} />}
      </Section>
    </Added>
  );
}

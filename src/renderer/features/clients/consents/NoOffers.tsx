import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { consentState } from '#shared/rules/consent.ts';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './consents.module.css';

/** Said beside the name: whoever took their consent back is sent no offers. */
export function NoOffers({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (consentState(client.consents, 'offers', localDate()) !== 'withdrawn') return null;
  const days = client.consents.flatMap(({ purpose, withdrawnOn }) =>
    purpose === 'offers' && withdrawnOn !== null ? [withdrawnOn] : [],
  );
  const date = format.date(days.toSorted().at(-1) ?? '');
  return <span className={classes.refused}>{t(($) => $.card.consents.noOffers, { date })}</span>;
}

import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Added } from '../add/Added.tsx';
import { useAdding } from '../add/adding.ts';
import { NewTie } from './NewTie.tsx';
import { TieLine } from './TieLine.tsx';
import classes from './people.module.css';

/** Who is around the client: family and friends, the company they work for, the people who work there. */
export function Ties({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { data } = useOperation('relations.of', { clientId: client.id }, { keepPrevious: true });
  const add = useCommand('relations.add');
  const { asked, latest } = useAdding();
  if (!data) return null;
  const { ties, total, suggestedCompany } = data;
  const isStaff = client.kind === 'company';
  const more = total - ties.length;
  const isAsked = asked.has('worksAt') || asked.has('employs') || asked.has('relation');
  return (
    <Added
      names={['worksAt', 'employs', 'relation']}
      isFilled={ties.length > 0 || suggestedCompany !== null}
    >
      <Section title={isStaff ? t(($) => $.card.people.staff) : t(($) => $.card.people.title)}>
        <ul className={classes.list}>
          {ties.map((tie) => (
            <TieLine key={`${tie.id} ${tie.client.id}`} clientId={client.id} tie={tie} />
          ))}
        </ul>
        {more > 0 && (
          <p className={classes.soft}>{t(($) => $.card.people.more, { count: more })}</p>
        )}
        {suggestedCompany && (
          <p className={classes.suggestion}>
            {t(($) => $.card.people.suggest, { name: suggestedCompany.name })}{' '}
            <button
              type="button"
              className={classes.link}
              onClick={() =>
                void add.run({
                  clientId: client.id,
                  otherId: suggestedCompany.id,
                  kind: 'works_at',
                })
              }
            >
              {t(($) => $.card.people.link)}
            </button>
          </p>
        )}
        {isAsked && <NewTie key={latest?.times} client={client} asked={latest?.name} />}
      </Section>
    </Added>
  );
}

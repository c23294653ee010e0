import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useTargetWord } from '../use-own-fields.ts';
import { Section } from '#renderer/ui/Section.tsx';
import type { Output } from '#shared/contract/index.ts';
import classes from './History.module.css';

/** What the program remembers of files' columns, and a way to make it forget. */
export function Mappings() {
  const { t } = useTranslation();
  const mappings = useOperation('import.mappings', {});
  const forget = useCommand('import.forgetMapping');
  if (mappings.error) {
    return <ErrorState error={mappings.error} onRetry={() => void mappings.refetch()} />;
  }
  if (!mappings.data || mappings.data.length === 0) return null;
  return (
    <Section
      title={t(($) => $.importScreen.mappings.title)}
      aside={t(($) => $.importScreen.mappings.text)}
    >
      <ul className={classes.list}>
        {mappings.data.map((mapping) => (
          <li key={mapping.id} className={classes.row}>
            <span className={classes.main}>{mapping.name}</span>
            <MappingWords mapping={mapping} />
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t(($) => $.importScreen.mappings.forgetNamed, { name: mapping.name })}
              onClick={() => void forget.run({ id: mapping.id })}
            >
              {t(($) => $.importScreen.mappings.forget)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** «Контрагент: имя, Сумма: сумма заказа». */
function MappingWords({ mapping }: { readonly mapping: Output<'import.mappings'>[number] }) {
  const wordOf = useTargetWord();
  const pairs = mapping.mapping.flatMap((field, index) => {
    if (field === null) return [];
    const word = wordOf(field);
    const heading = mapping.headings[index] ?? '';
    return heading === '' || heading.toLowerCase() === word.toLowerCase()
      ? [word]
      : [`${heading} → ${word}`];
  });
  const words = pairs.join(', ');
  return (
    <span className={classes.soft} title={words}>
      {words}
    </span>
  );
}

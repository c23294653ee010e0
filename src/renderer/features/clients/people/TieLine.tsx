import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Tie } from '#shared/contract/relations.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './people.module.css';

/** One who is around the client: their card, who they are, their telephone. */
export function TieLine({ clientId, tie }: { readonly clientId: number; readonly tie: Tie }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setWord = useCommand('relations.setWord', { quiet: true, failure: 'inline' });
  const remove = useCommand('relations.remove');
  const add = useCommand('relations.add');
  const { id, kind, word, client } = tie;
  // Of a colleague the position says enough; of family and friends the word is the point.
  const isOfWork = kind === 'works_at' || kind === 'employs';
  const kindWord = t(($) => $.card.people.kinds[kind]);
  return (
    <li className={classes.tie}>
      <div className={classes.who}>
        <Link to="/clients/$clientId" params={{ clientId: client.id }} className={classes.name}>
          {client.name}
        </Link>
        <div className={classes.soft}>
          {client.position ?? (id === null ? t(($) => $.card.people.byName) : kindWord)}
          {client.phone !== null && ` · ${format.phone(client.phone)}`}
        </div>
        {id !== null && (word !== null || !isOfWork) && (
          <InlineEdit
            isLabelHidden
            label={`${t(($) => $.card.people.word)}: ${client.name}`}
            placeholder={t(($) => $.common.none)}
            field={`relations:${id}:${clientId}`}
            value={word ?? ''}
            onSave={(text) => setWord.attempt({ id, clientId, word: text })}
          />
        )}
      </div>
      {id === null ? (
        <button
          type="button"
          className={classes.link}
          aria-label={`${t(($) => $.card.people.link)}: ${client.name}`}
          onClick={() => void add.run({ clientId, otherId: client.id, kind })}
        >
          {t(($) => $.card.people.link)}
        </button>
      ) : (
        <ActionIcon
          variant="subtle"
          color="slate"
          aria-label={t(($) => $.card.people.remove, { name: client.name })}
          onClick={() => void remove.run({ id })}
        >
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

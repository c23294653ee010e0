import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { tieKind, type TieKind } from '#shared/contract/relations.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { ClientSelect, type UnknownChoice } from '#renderer/ui/people/ClientSelect.tsx';
import type { Addable } from '../add/adding.ts';
import fieldClasses from '../fields/fields.module.css';
import classes from './people.module.css';

const kindsOf = (client: ClientCard): readonly TieKind[] =>
  client.kind === 'company'
    ? ['employs', 'friend', 'other']
    : ['works_at', 'family', 'friend', 'other'];

const askedKinds: Partial<Record<Addable, TieKind>> = {
  worksAt: 'works_at',
  employs: 'employs',
};

interface NewTieProps {
  readonly client: ClientCard;
  /** What was asked for: it decides the kind that is offered first. */
  readonly asked: Addable | undefined;
}

/** A tie to another client: of what kind, who they are, and then who it is; choosing the client writes it. */
export function NewTie({ client, asked }: NewTieProps) {
  const { t } = useTranslation();
  const add = useCommand('relations.add');
  const create = useCommand('clients.create');
  const update = useCommand('clients.update');
  const kinds = kindsOf(client);
  const wanted = (asked && askedKinds[asked]) ?? (client.kind === 'company' ? 'other' : 'family');
  const [kind, setKind] = useState<TieKind>(wanted);
  const [word, setWord] = useState('');
  const hint =
    kind === 'works_at' ? t(($) => $.card.people.findCompany) : t(($) => $.card.people.find);
  const tie = async (otherId: number): Promise<void> => {
    const added = await add.run({
      clientId: client.id,
      otherId,
      kind,
      word: word.trim() || null,
    });
    if (added) setWord('');
  };
  /** A company that has no card yet gets one, or stays a word on this card. */
  const newCompany = (name: string): UnknownChoice[] => [
    {
      words: t(($) => $.card.people.createCompany, { name }),
      run: () => void create.run({ name, kind: 'company' }).then((made) => made && tie(made.id)),
    },
    {
      words: t(($) => $.card.people.keepCompany, { name }),
      run: () => void update.run({ id: client.id, patch: { company: name } }),
    },
  ];
  return (
    <div className={classes.add}>
      <div data-add>
        <ClientSelect
          className={fieldClasses.add}
          label={hint}
          placeholder={hint}
          value={null}
          exceptId={client.id}
          onChange={(otherId) => {
            if (otherId !== null) void tie(otherId);
          }}
          {...(kind === 'works_at' ? { unknown: newCompany } : {})}
        />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          aria-label={t(($) => $.card.people.kind)}
          data={kinds.map((value) => ({ value, label: t(($) => $.card.people.kinds[value]) }))}
          value={kind}
          onChange={(event) => {
            const chosen = tieKind.safeParse(event.currentTarget.value);
            if (chosen.success) setKind(chosen.data);
          }}
        />
        <TextInput
          aria-label={t(($) => $.card.people.word)}
          placeholder={t(($) => $.card.people.word)}
          maxLength={200}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}

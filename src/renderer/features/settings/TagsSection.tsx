import { ActionIcon, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './OwnFieldsSection.module.css';

type TagRow = Output<'tags.list'>[number];

/** Tags: renamed, merged with another, deleted. */
export function TagsSection() {
  const { t } = useTranslation();
  const tags = useOperation('tags.list', {}).data ?? [];
  return (
    <Section title={t(($) => $.ownFields.tags.title)}>
      <p className={classes.hint}>
        {tags.length === 0 ? t(($) => $.ownFields.tags.none) : t(($) => $.ownFields.tags.hint)}
      </p>
      <ul className={classes.list}>
        {tags.map((tag) => (
          <TagItem key={tag.id} tag={tag} others={tags.filter(({ id }) => id !== tag.id)} />
        ))}
      </ul>
    </Section>
  );
}

function TagItem({ tag, others }: { readonly tag: TagRow; readonly others: readonly TagRow[] }) {
  const { t } = useTranslation();
  const { id, name, clients } = tag;
  const { attempt } = useCommand('tags.rename', { quiet: true, failure: 'inline' });
  const merge = useCommand('tags.merge');
  const remove = useCommand('tags.remove');
  return (
    <li className={classes.item}>
      <div className={classes.name}>
        <InlineEdit
          isLabelHidden
          label={t(($) => $.ownFields.tags.nameOf, { name })}
          field={`tags:${id}:name`}
          value={name}
          onSave={(next) => attempt({ id, name: next })}
        />
      </div>
      <span className={classes.count}>
        {t(($) => $.ownFields.tags.clients, { count: clients })}
      </span>
      {others.length > 0 && (
        <Select
          className={classes.merge}
          aria-label={t(($) => $.ownFields.tags.merge, { name })}
          placeholder={t(($) => $.ownFields.tags.mergeInto)}
          searchable
          data={others.map((other) => ({ value: String(other.id), label: other.name }))}
          value={null}
          onChange={(into) => into !== null && void merge.run({ id, intoId: Number(into) })}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="slate"
        size="lg"
        aria-label={t(($) => $.ownFields.tags.remove, { name })}
        onClick={() => void remove.run({ id })}
      >
        <IconTrash size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </li>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDots,
  IconMessage,
  IconNote,
  IconPhone,
  IconUsers,
  IconBuildingStore,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '#shared/contract/clients.ts';
import { formatCallLength } from '#shared/rules/call-length.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { OutcomeText } from './OutcomeText.tsx';
import classes from './timeline.module.css';

type Interaction = Extract<TimelineItem, { type: 'interaction' }>;

const icons = {
  call: IconPhone,
  message: IconMessage,
  meeting: IconUsers,
  visit: IconBuildingStore,
  note: IconNote,
} as const;

export function InteractionRow({ interaction }: { readonly interaction: Interaction }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  const { attempt } = useCommand('interactions.update', { quiet: true, failure: 'inline' });
  const remove = useCommand('interactions.remove');
  const { id, kind, text, outcome, durationSeconds, score, callId } = interaction;
  const Icon = icons[kind];
  const time = format.instant(interaction.at).split(', ').at(-1);
  return (
    <>
      <Icon className={classes.icon} size={18} stroke={1.5} aria-hidden />
      <div className={classes.what}>
        <div className={classes.head}>
          <span>
            {callId === null
              ? t(($) => $.interactions.kinds[kind])
              : t(($) => $.clients.timeline.weekCall)}
          </span>
          <span className={classes.soft}>
            {time}
            {outcome !== null && (
              <>
                {' · '}
                <OutcomeText outcome={outcome} />
              </>
            )}
            {durationSeconds !== null && ` · ${formatCallLength(durationSeconds)}`}
            {score !== null && ` · ${t(($) => $.clients.timeline.score, { score })}`}
          </span>
        </div>
        {isEditing ? (
          <div onBlur={() => setEditing(false)}>
            <InlineEdit
              isMultiline
              isLabelHidden
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by the user just now, to type in
              autoFocus
              label={t(($) => $.interactions.composer.label)}
              field={`interactions:${id}:text`}
              value={text}
              onSave={(words) => attempt({ id, patch: { text: words } })}
            />
          </div>
        ) : (
          <div className={classes.text}>{text}</div>
        )}
      </div>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            className={classes.menu}
            variant="subtle"
            color="slate"
            aria-label={`${t(($) => $.clients.card.more)}: ${text.slice(0, 60)}`}
          >
            <IconDots size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setEditing(true)}>
            {t(($) => $.clients.timeline.edit)}
          </Menu.Item>
          <Menu.Item onClick={() => void remove.run({ id })}>
            {t(($) => $.clients.timeline.remove)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

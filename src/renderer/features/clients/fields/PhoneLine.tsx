import { ActionIcon, Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconDots, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phone } from '#shared/contract/clients.ts';
import { withExtension } from '#shared/rules/phone-format.ts';
import type { SaveOutcome } from '#renderer/ui/edit/autosaver.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './fields.module.css';

export interface PhoneChange {
  readonly text?: string;
  readonly label?: string;
  readonly isWrong?: boolean;
}

interface PhoneLineProps {
  readonly phone: Phone;
  readonly onChange: (change: PhoneChange) => Promise<SaveOutcome>;
}

/** «тел.» before a number, and «доб. 12» behind it, which stands there in any case. */
const sayNothing =
  /^\s*(?:тел(?:ефон)?|tel|telephone|phone)[.:]?(?!\p{L})|(?:доб|вн|ext?)\.?\s*\d+\s*$/iu;

/** Long enough not to take a half-typed number for one. */
const pauseMs = 1500;

export function PhoneLine({ phone, onChange }: PhoneLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const clipboard = useClipboard({ timeout: 1500 });
  const [isLabelling, setLabelling] = useState(false);
  const { e164, asWritten, extension, label, isWrong, problem } = phone;
  // A number with words beside it («спросить Олю») stays as it was written; those that only say what it is do not count.
  const isPlain = e164 !== null && !/\p{L}/u.test(asWritten.replace(sayNothing, ''));
  const shown = isPlain ? format.phone(withExtension(e164, extension)) : asWritten;
  return (
    <li>
      <div className={classes.item}>
        <div className={classes.text}>
          <InlineEdit
            isLabelHidden
            label={t(($) => $.clients.fields.phones)}
            field={`phones:${phone.id}:number`}
            value={shown}
            delay={pauseMs}
            onSave={(text) => onChange({ text })}
          />
        </div>
        {e164 !== null && !isWrong && (
          <a className={classes.dial} href={`tel:${e164}`}>
            <IconPhone size={16} stroke={1.5} aria-hidden />
            {t(($) => $.clients.card.call)}
          </a>
        )}
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              mt={4}
              variant="subtle"
              color="slate"
              aria-label={`${t(($) => $.clients.card.more)}: ${shown}`}
            >
              <IconDots size={18} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item closeMenuOnClick={false} onClick={() => clipboard.copy(e164 ?? asWritten)}>
              {clipboard.copied ? t(($) => $.clients.card.copied) : t(($) => $.clients.card.copy)}
            </Menu.Item>
            <Menu.Item onClick={() => setLabelling(true)}>
              {t(($) => $.clients.fields.phoneLabel)}
            </Menu.Item>
            <Menu.Item onClick={() => void onChange({ isWrong: !isWrong })}>
              {isWrong ? t(($) => $.clients.card.markRight) : t(($) => $.clients.card.markWrong)}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {(label !== null || isLabelling) && (
        <InlineEdit
          isLabelHidden
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by the user just now, to type in
          autoFocus={isLabelling}
          label={t(($) => $.clients.fields.phoneLabel)}
          placeholder={t(($) => $.clients.fields.phoneLabel)}
          field={`phones:${phone.id}:label`}
          value={label ?? ''}
          onSave={(text) => onChange({ label: text })}
        />
      )}
      {isWrong && <div className={classes.wrong}>{t(($) => $.clients.card.wrongPhone)}</div>}
      {problem !== null && (
        <div className={classes.problem}>{t(($) => $.clients.problems[problem])}</div>
      )}
    </li>
  );
}

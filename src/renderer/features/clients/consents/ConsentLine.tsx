import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Consent } from '#shared/contract/consent-shapes.ts';
import { isStanding } from '#shared/rules/consent.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './consents.module.css';

/** One consent: to what, how and when it was given, and whether it still stands. */
export function ConsentLine({ consent }: { readonly consent: Consent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const withdraw = useCommand('consents.withdraw');
  const remove = useCommand('consents.remove');
  const { id, note, givenOn, untilOn, withdrawnOn } = consent;
  const purpose = t(($) => $.card.consents.purposes[consent.purpose]);
  const stands = isStanding(consent, localDate());
  const parts = [
    note,
    t(($) => $.card.consents.given, { date: format.date(givenOn) }),
    untilOn === null || !stands
      ? null
      : t(($) => $.card.consents.to, { date: format.date(untilOn) }),
  ];
  const end =
    withdrawnOn === null
      ? t(($) => $.card.consents.expired, { date: format.date(untilOn ?? givenOn) })
      : t(($) => $.card.consents.withdrawn, { date: format.date(withdrawnOn) });
  return (
    <li className={classes.consent}>
      <div className={classes.words}>
        <div>{purpose}</div>
        <div className={classes.soft}>{parts.filter((part) => part !== null).join(', ')}</div>
        {!stands && <div className={classes.ended}>{end}</div>}
      </div>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="slate"
            aria-label={t(($) => $.card.consents.more, { purpose })}
          >
            <IconDots size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {withdrawnOn === null ? (
            <Menu.Item onClick={() => void withdraw.run({ id })}>
              {t(($) => $.card.consents.withdraw)}
            </Menu.Item>
          ) : (
            <Menu.Item onClick={() => void withdraw.run({ id, on: null })}>
              {t(($) => $.card.consents.restore)}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => void remove.run({ id })}>
            {t(($) => $.card.consents.remove)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

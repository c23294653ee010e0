import { Checkbox, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { consentState } from '#shared/rules/consent.ts';
import { longestMessage, messageLinks, type MessageLink } from '#shared/rules/message-links.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import classes from './message.module.css';

interface MessageDialogProps {
  readonly client: ClientCard;
  readonly onClose: () => void;
}

const firstKey = 'mod+Enter';
const linkId = (index: number): string => `message-way-${index}`;

/** A message, and every program that can send it to this client, opened with the text ready. */
export function MessageDialog({ client, onClose }: MessageDialogProps) {
  const { t } = useTranslation();
  const { shopName } = useSettings();
  const log = useCommand('interactions.add');
  const [text, setText] = useState<string>(() =>
    t(($) => $.card.message.greeting, { greeting: client.greeting }),
  );
  const [isLogged, setLogged] = useState(true);
  const links = messageLinks(client, { text: text.trim(), subject: shopName });
  const isRefused = consentState(client.consents, 'offers', localDate()) === 'withdrawn';
  useHotkeys([[firstKey, () => document.querySelector<HTMLElement>(`#${linkId(0)}`)?.click()]], {
    layer: 'dialog',
    inFields: true,
  });
  const onOpened = ({ way }: MessageLink): void => {
    onClose();
    if (!isLogged) return;
    const name = t(($) => $.card.message.ways[way]);
    const words = text.trim();
    void log.run({
      clientId: client.id,
      kind: 'message',
      direction: 'out',
      text: words === '' ? name : `${name}: ${words}`,
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t(($) => $.card.message.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      {links.length === 0 ? (
        <p className={classes.soft}>{t(($) => $.card.message.noWay)}</p>
      ) : (
        <>
          {isRefused && <p className={classes.alarm}>{t(($) => $.card.message.noOffers)}</p>}
          <Textarea
            data-autofocus
            label={t(($) => $.card.message.text)}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={longestMessage}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <ul className={classes.ways}>
            {links.map((link, index) => (
              <Way key={link.href} link={link} index={index} onOpened={() => onOpened(link)} />
            ))}
          </ul>
          <p className={classes.soft}>{t(($) => $.card.message.hint)}</p>
          <Checkbox
            label={t(($) => $.card.message.log)}
            checked={isLogged}
            onChange={(event) => setLogged(event.currentTarget.checked)}
          />
        </>
      )}
    </Modal>
  );
}

interface WayProps {
  readonly link: MessageLink;
  readonly index: number;
  readonly onOpened: () => void;
}

function Way({ link: { way, to, href }, index, onOpened }: WayProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // A page of the web opens beside the program; a program opens by itself.
  const beside = href.startsWith('https:') ? { target: '_blank', rel: 'noreferrer' } : {};
  return (
    <li>
      <a id={linkId(index)} className={classes.way} href={href} {...beside} onClick={onOpened}>
        <span className={classes.name}>{t(($) => $.card.message.ways[way])}</span>
        <span className={classes.soft}>{to.startsWith('+') ? format.phone(to) : to}</span>
        {index === 0 && <Kbd keys={firstKey} />}
      </a>
    </li>
  );
}

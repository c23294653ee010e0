/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a form's own option holds nothing but text */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { phoneToShow } from '#shared/rules/search-text.ts';
import type { AppCommand } from '../../ui/commands/commands.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { Highlight } from '../../ui/Highlight.tsx';
import { Kbd } from '../../ui/keys/Kbd.tsx';
import options from '../../ui/options.module.css';
import type { FoundClient, PaletteItem } from './use-palette-items.ts';
import classes from './Palette.module.css';

interface PaletteRowProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly query: string;
  readonly isActive: boolean;
  readonly onOpen: (item: PaletteItem) => void;
}

export function PaletteRow({ id, item, query, isActive, onOpen }: PaletteRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // The field has the focus and the keys; an option is only pointed at.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      className={`${options.option} ${classes.row}`}
      onClick={() => onOpen(item)}
    >
      {item.type === 'client' && <ClientRow client={item.client} query={query} />}
      {item.type === 'recent' && <span className={options.main}>{item.client.name}</span>}
      {item.type === 'command' && (
        <>
          <span className={options.main}>{item.command.title}</span>
          <Keys command={item.command} />
        </>
      )}
    </div>
  );
}

function Keys({ command: { keys, sequence } }: { readonly command: AppCommand }) {
  if (keys !== undefined) return <Kbd keys={keys} />;
  if (sequence === undefined) return null;
  return (
    <span className={classes.sequence}>
      {sequence.map((binding, at) => (
        // The same key may come twice.
        // oxlint-disable-next-line react/no-array-index-key
        <Kbd key={at} keys={binding} />
      ))}
    </span>
  );
}

function ClientRow({ client, query }: { readonly client: FoundClient; readonly query: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = phoneToShow(client.phones, query);
  return (
    <>
      <span className={options.main}>
        <Highlight text={client.name} query={query} />
        {client.company !== null && client.company !== client.name && (
          <span className={classes.quiet}>
            <Highlight text={client.company} query={query} />
          </span>
        )}
      </span>
      {phone && (
        <span className={classes.phone}>
          <Highlight
            text={phone.e164 === null ? phone.asWritten : format.phone(phone.e164)}
            query={query}
          />
        </span>
      )}
      <span className={classes.last}>
        {client.lastOrderOn === null
          ? t(($) => $.shell.palette.noOrders)
          : format.date(client.lastOrderOn)}
      </span>
    </>
  );
}

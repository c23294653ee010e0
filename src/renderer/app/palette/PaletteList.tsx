/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a form's own list holds nothing but text */
import { useTranslation } from 'react-i18next';
import { PaletteRow } from './PaletteRow.tsx';
import type { PaletteItem } from './use-palette-items.ts';
import classes from './Palette.module.css';

interface PaletteListProps {
  readonly id: string;
  readonly items: readonly PaletteItem[];
  readonly index: number;
  readonly query: string;
  readonly onOpen: (item: PaletteItem) => void;
}

export function PaletteList({ id, items, index, query, onOpen }: PaletteListProps) {
  const { t } = useTranslation();
  const names = {
    client: t(($) => $.shell.palette.clients),
    recent: t(($) => $.shell.palette.recent),
    command: t(($) => $.shell.palette.commands),
  };
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t(($) => $.shell.palette.title)}
      className={classes.list}
      hidden={items.length === 0}
    >
      {(['client', 'recent', 'command'] as const).map((type) => {
        const group = items.filter((item) => item.type === type);
        return (
          group.length > 0 && (
            <div key={type} role="group" aria-label={names[type]}>
              <div className={classes.group} aria-hidden>
                {names[type]}
              </div>
              {group.map((item) => (
                <PaletteRow
                  key={item.key}
                  id={`${id}-${item.key}`}
                  item={item}
                  query={query}
                  isActive={items[index] === item}
                  onOpen={onOpen}
                />
              ))}
            </div>
          )
        );
      })}
    </div>
  );
}

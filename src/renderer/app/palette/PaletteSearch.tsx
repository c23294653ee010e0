import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../api/words.ts';
import { PaletteList } from './PaletteList.tsx';
import { closePalette, typeInPalette, usePalette } from './palette-store.ts';
import { usePaletteItems, type PaletteItem } from './use-palette-items.ts';
import classes from './Palette.module.css';

/** The field and what is found. The arrows move through it, Enter opens, also when the answer is still to come. */
export function PaletteSearch() {
  const { t, i18n } = useTranslation();
  const listId = useId();
  const { text } = usePalette();
  const { items, isPending, error } = usePaletteItems(text);
  const [chosen, setChosen] = useState({ text, index: 0 });
  const [isEntered, setEntered] = useState(false);
  const index = chosen.text === text ? Math.min(chosen.index, Math.max(items.length - 1, 0)) : 0;

  useEffect(() => {
    if (!isEntered || isPending) return;
    const first = items[0];
    if (first) open(first);
  }, [isEntered, isPending, items]);

  const move = (step: number): void => {
    const count = Math.max(items.length, 1);
    setChosen({ text, index: (index + step + count) % count });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const item = items[index];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && isPending) setEntered(true);
    else if (event.key === 'Enter' && item) open(item);
    else return;
    event.preventDefault();
  };
  const active = items[index];
  return (
    <>
      <div className={classes.field}>
        <IconSearch size={20} stroke={1.5} aria-hidden />
        <input
          className={classes.input}
          role="combobox"
          aria-label={t(($) => $.shell.palette.title)}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-activedescendant={active && `${listId}-${active.key}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          placeholder={t(($) => $.shell.palette.placeholder)}
          value={text}
          onChange={(event) => {
            setEntered(false);
            typeInPalette(event.currentTarget.value);
          }}
          onFocus={({ currentTarget }) => {
            // The digit that opened the palette is there already: the next goes behind it.
            currentTarget.setSelectionRange(text.length, text.length);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {error ? (
        <p className={classes.nothing} role="alert">
          {errorWords(i18n, error)}
        </p>
      ) : (
        <PaletteList id={listId} items={items} index={index} query={text} onOpen={open} />
      )}
      {!error && items.length === 0 && !isPending && (
        <output className={classes.nothing}>
          {isShort(text)
            ? t(($) => $.shell.palette.moreDigits)
            : t(($) => $.shell.palette.nothing, { text })}
        </output>
      )}
    </>
  );
}

/** Fewer than three digits of a telephone are not looked for: they stand in every other one. */
const isShort = (text: string): boolean => /^\s*\d{1,2}\s*$/u.test(text);

function open(item: PaletteItem): void {
  closePalette();
  item.run();
}

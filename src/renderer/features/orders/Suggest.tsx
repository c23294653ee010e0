/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a form's own list holds nothing but text */
import { Popover } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import shared from '../../ui/options.module.css';
import classes from './suggest.module.css';
import { holdKeys } from './type-ahead.ts';

export interface SuggestOption {
  readonly key: string;
  readonly view: ReactNode;
}

export type PickedBy = 'enter' | 'tab' | 'click';

interface SuggestProps<Option extends SuggestOption> {
  readonly id?: string;
  readonly label: string;
  readonly className?: string | undefined;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly Option[];
  /** The answer for this very text is still on its way: Enter waits for it. */
  readonly isPending: boolean;
  readonly onPick: (option: Option, by: PickedBy) => void;
  /** Keys that the list has no use for. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly isInvalid?: boolean;
  readonly describedBy?: string | undefined;
  /** The cursor stands here at first. */
  readonly startsHere?: boolean;
}

/**
 * A field that offers what fits the text typed so far. The best of it stands ready: Enter and Tab take it, the arrows
 * choose another, Esc keeps the text as it is.
 */
export function Suggest<Option extends SuggestOption>(props: SuggestProps<Option>) {
  const { text, options, isPending, onPick } = props;
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState({ text, index: 0 });
  const [isEntered, setEntered] = useState(false);
  // What is typed after Enter, while the answer is on its way, belongs to the field that Enter leads to.
  const keys = useRef<ReturnType<typeof holdKeys>>(null);
  const letKeysGo = (): void => {
    void keys.current?.release();
    keys.current = null;
  };
  useEffect(() => letKeysGo, []);
  // Only once the screen shows where Enter led: a key pressed before would still meet the field it came from.
  useEffect(() => {
    if (!isEntered) letKeysGo();
  }, [isEntered]);
  const index = chosen.text === text ? Math.min(chosen.index, Math.max(options.length - 1, 0)) : 0;
  const isShown = isOpen && options.length > 0;
  const active = isShown ? options[index] : undefined;

  const { startsHere = false } = props;
  useEffect(() => {
    if (startsHere) field.current?.focus();
  }, [startsHere]);
  const pick = (option: Option, by: PickedBy): void => {
    setOpen(false);
    setEntered(false);
    onPick(option, by);
  };
  useEffect(() => {
    if (!isEntered || isPending) return;
    setEntered(false);
    const [first] = options;
    if (first) pick(first, 'enter');
    // oxlint-disable-next-line react/exhaustive-deps -- runs once, when the answer is there
  }, [isEntered, isPending]);

  const move = (step: number): void => {
    setOpen(true);
    const count = Math.max(options.length, 1);
    setChosen({ text, index: isShown ? (index + step + count) % count : 0 });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (isPlain && event.key === 'Enter' && isOpen && isPending && text.trim() !== '') {
      event.preventDefault();
      keys.current ??= holdKeys();
      setEntered(true);
    } else if (isPlain && event.key === 'Enter' && active) {
      event.preventDefault();
      pick(active, 'enter');
    } else if (isPlain && event.key === 'Tab' && active && text.trim() !== '') {
      pick(active, 'tab');
    } else if (isPlain && event.key === 'Escape' && isShown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (isPlain && event.key === 'ArrowDown' && (isShown || text.trim() === '')) {
      event.preventDefault();
      move(1);
    } else if (isPlain && event.key === 'ArrowUp' && isShown) {
      event.preventDefault();
      move(-1);
    } else props.onKey?.(event);
  };

  return (
    <Popover
      opened={isShown}
      position="bottom-start"
      offset={4}
      transitionProps={{ duration: 0 }}
      trapFocus={false}
      withRoles={false}
      returnFocus={false}
      middlewares={{ shift: true, flip: true }}
    >
      <Popover.Target>
        <input
          id={props.id}
          ref={field}
          className={props.className}
          role="combobox"
          aria-label={props.label}
          aria-expanded={isShown}
          aria-controls={listId}
          aria-activedescendant={active && `${listId}-${active.key}`}
          aria-autocomplete="list"
          aria-invalid={props.isInvalid || undefined}
          aria-describedby={props.describedBy}
          autoComplete="off"
          spellCheck={false}
          placeholder={props.placeholder}
          value={text}
          onChange={(event) => {
            setOpen(true);
            setEntered(false);
            props.onText(event.currentTarget.value);
          }}
          onFocus={props.onFocus}
          onBlur={() => {
            setOpen(false);
            setEntered(false);
            props.onBlur?.();
          }}
          onKeyDown={onKeyDown}
        />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        <div id={listId} role="listbox" aria-label={props.label}>
          {options.map((option, at) => (
            // The field keeps the focus and the keys; an option is only pointed at.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={option.key}
              id={`${listId}-${option.key}`}
              role="option"
              aria-selected={at === index}
              className={`${shared.option} ${classes.option}`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(option, 'click')}
            >
              {option.view}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

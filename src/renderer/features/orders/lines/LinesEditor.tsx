import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isEmptyLine,
  type DraftLine,
  type LineField,
  type LineReading,
} from '../draft/draft-line.ts';
import { moneyText } from '../draft/numbers.ts';
import { withEmptyEnd, type Writing } from '../draft/order-draft.ts';
import { LineRow, type LineActions } from './LineRow.tsx';
import { placeAfter, type LinePlace } from './line-keys.ts';
import classes from './lines.module.css';

interface LinesEditorProps {
  readonly lines: readonly DraftLine[];
  readonly readings: ReadonlyMap<number, LineReading>;
  readonly writing: Writing;
  readonly onChange: (lines: readonly DraftLine[]) => void;
  /** Whether a name is being typed: half a name is no product to be remembered. */
  readonly onTypingName?: (isTyping: boolean) => void;
  readonly isStrict?: boolean;
  /** The cursor stands in the last line at first. */
  readonly startsHere?: boolean;
}

/** The lines of an order, typed without a mouse: see `placeAfter` for the keys. */
export function LinesEditor(props: LinesEditorProps) {
  const { lines, readings, writing, isStrict = false, startsHere = false } = props;
  const { t } = useTranslation();
  const id = useId();
  const fieldId = useMemo(() => (key: number, field: LineField) => `${id}-${key}-${field}`, [id]);
  const end = lines.at(-1);
  const wanted = useRef<LinePlace | null>(
    startsHere && end ? { key: end.key, field: 'name' } : null,
  );

  // A line that is gone to may be drawn only now.
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { key, field } = wanted.current;
    const input = document.getElementById(fieldId(key, field));
    if (!(input instanceof HTMLInputElement)) return;
    wanted.current = null;
    input.focus();
    input.select();
  });
  const focus = (place: LinePlace | null): void => {
    const input = place && document.getElementById(fieldId(place.key, place.field));
    wanted.current = input ? null : place;
    if (input instanceof HTMLInputElement) {
      input.focus();
      input.select();
    }
  };
  const put = (next: readonly DraftLine[]): readonly DraftLine[] => {
    const ended = withEmptyEnd(next);
    props.onChange(ended);
    return ended;
  };

  const change: LineActions['change'] = (key, change) => {
    put(lines.map((line) => (line.key === key ? { ...line, ...change } : line)));
  };
  const pick: LineActions['pick'] = (key, { name, priceMinor }, by) => {
    const price =
      priceMinor === null ? null : moneyText(priceMinor, writing.fractionDigits, writing.language);
    const next = put(
      lines.map((line) =>
        line.key === key
          ? {
              ...line,
              name,
              quantity: line.quantity.trim() === '' ? '1' : line.quantity,
              price: price ?? line.price,
            }
          : line,
      ),
    );
    if (by === 'tab') return;
    const isPriced = next.some((line) => line.key === key && line.price.trim() !== '');
    focus(isPriced ? placeAfter(next, { key, field: 'discount' }) : { key, field: 'price' });
  };
  const remove: LineActions['remove'] = (key) => {
    const at = lines.findIndex((line) => line.key === key);
    const next = put(lines.filter((line) => line.key !== key));
    const neighbour = next[Math.max(0, at - 1)];
    if (neighbour) focus({ key: neighbour.key, field: 'name' });
  };
  const press: LineActions['press'] = (key, field, event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const at = lines.findIndex((line) => line.key === key);
    const line = lines[at];
    const neighbour = (step: number): LinePlace | null => {
      const other = lines[at + step];
      return other ? { key: other.key, field } : null;
    };
    if (event.key === 'Enter') {
      if (!line || isEmptyLine(line)) return;
      // A name typed to its end, with nothing to choose from: one of it, unless another number is typed.
      if (field === 'name' && line.quantity.trim() === '') change(key, { quantity: '1' });
      focus(placeAfter(lines, { key, field }));
    } else if (event.key === 'ArrowDown') focus(neighbour(1));
    else if (event.key === 'ArrowUp') focus(neighbour(-1));
    else if (
      event.key === 'Backspace' &&
      field === 'name' &&
      line?.name === '' &&
      lines.length > 1
    ) {
      remove(key);
    } else return;
    event.preventDefault();
  };
  const typingName: LineActions['typingName'] = (isTyping) => props.onTypingName?.(isTyping);
  const actions = useLatestActions({ change, pick, remove, press, typingName });

  return (
    <div className={classes.editor}>
      <div className={`${classes.row} ${classes.head}`} aria-hidden>
        <span>{t(($) => $.orders.lines.product)}</span>
        <span>{t(($) => $.orders.lines.quantity)}</span>
        <span>{t(($) => $.orders.lines.price)}</span>
        <span>{t(($) => $.orders.lines.discount)}</span>
        <span>{t(($) => $.orders.lines.total)}</span>
        <span />
      </div>
      {lines.map((line, index) => (
        <LineRow
          key={line.key}
          line={line}
          row={index + 1}
          reading={readings.get(line.key)}
          fieldId={fieldId}
          actions={actions}
          isStrict={isStrict}
          isReadOnlyEnd={index === lines.length - 1 && isEmptyLine(line)}
        />
      ))}
    </div>
  );
}

/** The same functions at each rendering, so that a key press draws one line anew and not two thousand. */
function useLatestActions(actions: LineActions): LineActions {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  return useMemo(
    () => ({
      change: (...args) => latest.current.change(...args),
      pick: (...args) => latest.current.pick(...args),
      remove: (...args) => latest.current.remove(...args),
      press: (...args) => latest.current.press(...args),
      typingName: (...args) => latest.current.typingName(...args),
    }),
    [],
  );
}

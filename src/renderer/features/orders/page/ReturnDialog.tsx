import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order, ReturnableLine } from '#shared/contract/orders.ts';
import { returnMinor } from '#shared/rules/order-return.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { errorWords } from '../../../api/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { Money } from '../../../ui/format/values.tsx';
import { useHotkeys } from '../../../ui/keys/use-hotkeys.ts';
import { quantityText, readQuantity } from '../draft/numbers.ts';
import type { Writing } from '../draft/order-draft.ts';
import classes from './page.module.css';

interface ReturnDialogProps {
  readonly order: Order;
  readonly writing: Writing;
  readonly onClose: () => void;
}

/** What comes back: all that is left of the sale, unless less is typed. */
export function ReturnDialog({ order, writing, onClose }: ReturnDialogProps) {
  const { t } = useTranslation();
  const left = useOperation('orders.returnable', { id: order.id });
  // Not the window's own Esc: it would be gone before the page asks whose Esc this was.
  useHotkeys([['Escape', onClose]], { layer: 'dialog', inFields: true });
  return (
    <Modal
      opened
      onClose={onClose}
      size={600}
      centered
      transitionProps={{ duration: 0 }}
      closeOnEscape={false}
      classNames={{ title: classes.dialogTitle }}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      title={t(($) => $.orders.return.title, {
        number: order.number ?? t(($) => $.orders.noNumber),
      })}
    >
      {left.error && <ErrorState error={left.error} />}
      {left.data && (
        <ReturnForm
          orderId={order.id}
          lines={left.data.lines.filter((line) => line.leftMilli > 0)}
          leftMinor={left.data.leftMinor}
          writing={writing}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

interface ReturnFormProps {
  readonly orderId: number;
  readonly lines: readonly ReturnableLine[];
  readonly leftMinor: number;
  readonly writing: Writing;
  readonly onClose: () => void;
}

function ReturnForm({ orderId, lines, leftMinor, writing, onClose }: ReturnFormProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const make = useCommand('orders.makeReturn', { failure: 'inline' });
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(
      lines.map((line) => [line.lineId, quantityText(line.leftMilli, writing.language)]),
    ),
  );
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const wanted = lines.map((line) => wantedOf(line, texts[line.lineId] ?? ''));
  const isRight = wanted.every((one) => one.ok);
  const total =
    lines.length === 0
      ? leftMinor
      : lines.reduce((sum, line, at) => sum + returnMinor(line, wanted[at]?.milli ?? 0), 0);
  const isNothing = lines.length === 0 ? leftMinor <= 0 : wanted.every(({ milli }) => milli === 0);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!isRight || isNothing || make.isRunning) return;
    const chosen = lines.flatMap((line, at) => {
      const quantityMilli = wanted[at]?.milli ?? 0;
      return quantityMilli > 0 ? [{ lineId: line.lineId, quantityMilli }] : [];
    });
    const made = await make.run({ id: orderId, ...(lines.length === 0 ? {} : { lines: chosen }) });
    if (made) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {lines.map((line, at) => {
        const one = wanted[at];
        const isWrong = one !== undefined && !one.ok;
        const left = quantityText(line.leftMilli, writing.language);
        return (
          <div key={line.lineId} className={classes.returnLine}>
            <span>
              {line.name}
              <span className={classes.returnLeft}>
                {t(($) => $.orders.return.left, { quantity: left })}
              </span>
            </span>
            <input
              className={`${classes.input} ${classes.figure}`}
              aria-label={t(($) => $.orders.return.quantity, { name: line.name })}
              aria-invalid={isWrong || undefined}
              inputMode="decimal"
              maxLength={64}
              ref={at === 0 ? first : undefined}
              value={texts[line.lineId] ?? ''}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTexts((before) => ({ ...before, [line.lineId]: value }));
              }}
            />
            <output className={classes.figure}>
              {one?.ok ? <Money minor={returnMinor(line, one.milli)} /> : null}
            </output>
            {isWrong && (
              <p className={classes.problem} role="alert">
                {one.isTooMuch
                  ? t(($) => $.orders.return.tooMuch, { left })
                  : t(($) => $.orders.problem.quantity)}
              </p>
            )}
          </div>
        );
      })}
      {make.error && (
        <p className={classes.problem} role="alert">
          {errorWords(i18n, make.error)}
        </p>
      )}
      <div className={classes.returnEnd}>
        <span>
          {isNothing
            ? t(($) => $.orders.return.nothing)
            : t(($) => $.orders.return.sum, { money: format.money(total) })}
        </span>
        <Button type="submit" disabled={!isRight || isNothing} loading={make.isRunning}>
          {t(($) => $.orders.return.make)}
        </Button>
      </div>
    </form>
  );
}

interface Wanted {
  readonly ok: boolean;
  readonly milli: number;
  readonly isTooMuch?: boolean;
}

/** Nothing typed, or a zero: this line stays sold. */
function wantedOf(line: ReturnableLine, text: string): Wanted {
  const reading = readQuantity(text);
  if (text.trim() === '' || (!reading.ok && reading.problem === 'quantityZero')) {
    return { ok: true, milli: 0 };
  }
  if (!reading.ok || reading.value < 0) return { ok: false, milli: 0 };
  const isTooMuch = reading.value > line.leftMilli;
  return { ok: !isTooMuch, milli: isTooMuch ? 0 : reading.value, isTooMuch };
}

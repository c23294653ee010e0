import { useMemo } from 'react';
import { currencyFractionDigits } from '#shared/rules/money.ts';
import { useSettings } from '../../../api/settings.ts';
import { localDate, useFormat } from '../../../ui/format/use-format.ts';
import type { Writing } from './order-draft.ts';

/** How sums and numbers are written in this base and language. */
export function useWriting(): Writing {
  const { currency } = useSettings();
  const { language } = useFormat();
  const today = localDate();
  return useMemo(
    () => ({ fractionDigits: currencyFractionDigits(currency), language, today }),
    [currency, language, today],
  );
}

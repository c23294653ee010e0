import { useTranslation } from 'react-i18next';
import type { DuplicateReason } from '#shared/contract/duplicates.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';

/** Why one thinks that two are one, in words. */
export function useReasonWords(): (reason: DuplicateReason) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ code, value }) => {
    const shown =
      value === null
        ? ''
        : code === 'same_phone'
          ? format.phone(value)
          : code === 'same_birthday' || code === 'same_day'
            ? format.date(value, 'long')
            : value;
    return t(($) => $.duplicates.reasons[code], { value: shown });
  };
}

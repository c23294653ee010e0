import { useTranslation } from 'react-i18next';
import { channel } from '#shared/contract/clients.ts';
import type { MergeField } from '#shared/contract/duplicates.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';

/** A field's value as one reads it. */
export function useFieldWords(): (field: MergeField, value: string | null) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (field, value) => {
    if (value === null) return t(($) => $.duplicates.compare.nothing);
    if (field === 'birthday' || field === 'askedNotToCallOn') return format.date(value, 'long');
    if (field === 'target') {
      return value === '1' ? t(($) => $.duplicates.compare.yes) : t(($) => $.duplicates.compare.no);
    }
    if (field === 'preferredChannel') {
      const known = channel.safeParse(value);
      return known.success ? t(($) => $.clients.channels[known.data]) : value;
    }
    return value;
  };
}

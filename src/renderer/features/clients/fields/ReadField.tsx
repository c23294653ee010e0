import { useTranslation } from 'react-i18next';
import { AppError } from '#shared/contract/errors.ts';
import type { SaveOutcome } from '#renderer/ui/edit/autosaver.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';

interface ReadFieldProps<Value> {
  readonly label: string;
  readonly placeholder?: string;
  /** Names the field among all of a base. */
  readonly field: string;
  readonly value: string;
  /** What the text means; null where it means nothing. */
  readonly read: (text: string) => Value | null;
  /** What to write instead, said beside a text that means nothing. */
  readonly hint: string;
  /** An empty text is null. */
  readonly onSave: (value: Value | null) => Promise<SaveOutcome>;
}

/** Long enough not to take a half-typed date for one. */
const pauseMs = 1500;

/** A date or hours typed as one likes; what cannot be read is said, and nothing is written. */
export function ReadField<Value>(props: ReadFieldProps<Value>) {
  const { label, placeholder, field, value, read, hint, onSave } = props;
  const { t } = useTranslation();
  return (
    <InlineEdit
      isLabelHidden
      label={label}
      placeholder={placeholder ?? t(($) => $.common.none)}
      field={field}
      value={value}
      delay={pauseMs}
      onSave={async (text) => {
        if (text.trim() === '') return onSave(null);
        const meant = read(text);
        if (meant !== null) return onSave(meant);
        const error = new AppError('invalid_input', { field: label, problem: hint });
        return { ok: false, error };
      }}
    />
  );
}

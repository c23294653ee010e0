import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../api/words.ts';
import { useAutosave, type AutosaveOptions } from './use-autosave.ts';
import classes from './InlineEdit.module.css';

interface InlineEditProps extends AutosaveOptions {
  readonly field: string;
  readonly label: string;
  /** The label stands in the page already, or the place says enough: only screen readers hear it. */
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
  readonly autoFocus?: boolean;
}

/**
 * A text edited where it stands: no buttons, saves itself. Esc leaves the field and loses nothing of what was typed:
 * Ctrl+Z takes it back.
 */
export function InlineEdit(props: InlineEditProps) {
  const { label, isLabelHidden = false, placeholder, isMultiline = false, autoFocus } = props;
  const { t, i18n } = useTranslation();
  const autosave = useAutosave(props);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.currentTarget.blur();
    } else if (event.key === 'Enter' && !isMultiline && !event.nativeEvent.isComposing) {
      event.currentTarget.blur();
    }
  };
  const shared = {
    ...(isLabelHidden ? { 'aria-label': label } : { label }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(autoFocus ? { 'data-autofocus': true, autoFocus } : {}),
    value: autosave.draft,
    error: autosave.error ? errorWords(i18n, autosave.error) : undefined,
    ...(autosave.isRestored ? { description: t(($) => $.common.restored) } : {}),
    onBlur: autosave.flush,
    onKeyDown,
    classNames: { input: classes.input, label: classes.label },
  };
  return isMultiline ? (
    <Textarea
      {...shared}
      autosize
      minRows={1}
      onChange={(event) => autosave.type(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} onChange={(event) => autosave.type(event.currentTarget.value)} />
  );
}

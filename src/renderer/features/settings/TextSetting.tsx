import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '#renderer/api/words.ts';
import { useAutosave } from '#renderer/ui/edit/use-autosave.ts';
import { Row } from './Row.tsx';
import { useSetting } from './use-setting.ts';

interface TextSettingProps {
  readonly name: 'shopName' | 'ownerName';
  readonly label: string;
  readonly hint?: string;
  readonly placeholder: string;
}

export function TextSetting({ name, placeholder, ...row }: TextSettingProps) {
  const id = useId();
  const { i18n } = useTranslation();
  const [value, set] = useSetting(name);
  const autosave = useAutosave({ value, field: `settings:${name}`, onSave: set });
  return (
    <Row {...row} controlId={id}>
      <TextInput
        id={id}
        maxLength={200}
        placeholder={placeholder}
        value={autosave.draft}
        error={autosave.error && errorWords(i18n, autosave.error)}
        onChange={(event) => autosave.type(event.currentTarget.value)}
        onBlur={autosave.flush}
      />
    </Row>
  );
}

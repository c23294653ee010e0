import { Switch } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Row } from './Row.tsx';
import { useSetting } from './use-setting.ts';

/** Whether the call week leaves out those without a consent that stands. */
export function ConsentSetting() {
  const { t } = useTranslation();
  const id = useId();
  const [isOn, set] = useSetting('callOnlyWithConsent');
  return (
    <Row
      label={t(($) => $.settings.calls.consent)}
      hint={t(($) => $.settings.calls.consentHint)}
      controlId={id}
    >
      <Switch id={id} checked={isOn} onChange={(event) => void set(event.currentTarget.checked)} />
    </Row>
  );
}

import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/Section.tsx';
import { Row } from './Row.tsx';
import { useSetting } from './use-setting.ts';

export function LookSection() {
  const { t } = useTranslation();
  const [language, setLanguage] = useSetting('language');
  const [scheme, setScheme] = useSetting('colourScheme');
  const system = t(($) => $.settings.look.system);
  const languages = [
    { value: 'system', label: system },
    { value: 'ru', label: 'Русский' },
    { value: 'en', label: 'English' },
  ] as const;
  const schemes = [
    { value: 'system', label: system },
    { value: 'light', label: t(($) => $.settings.look.light) },
    { value: 'dark', label: t(($) => $.settings.look.dark) },
  ] as const;
  return (
    <Section title={t(($) => $.settings.look.title)}>
      <Row label={t(($) => $.settings.look.language)}>
        <SegmentedControl
          fullWidth
          aria-label={t(($) => $.settings.look.language)}
          data={[...languages]}
          value={language}
          transitionDuration={0}
          onChange={(value) => void setLanguage(value)}
        />
      </Row>
      <Row label={t(($) => $.settings.look.scheme)}>
        <SegmentedControl
          fullWidth
          aria-label={t(($) => $.settings.look.scheme)}
          data={[...schemes]}
          value={scheme}
          transitionDuration={0}
          onChange={(value) => void setScheme(value)}
        />
      </Row>
    </Section>
  );
}

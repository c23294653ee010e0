import { Select } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/Section.tsx';
import { Row } from './Row.tsx';
import { TextSetting } from './TextSetting.tsx';
import { useSetting } from './use-setting.ts';

/** Where shops that think in Russian or English mostly are; others are set all the same where a base has them. */
const currencies = 'RUB KZT BYN UZS KGS TJS AMD GEL AZN MDL UAH TRY EUR USD GBP CNY ILS AED RSD';
const countries = 'RU KZ BY UZ KG TJ AM GE AZ MD UA TR DE FR ES IT US GB CA CN IL AE RS';

export function ShopSection() {
  const { t } = useTranslation();
  return (
    <Section title={t(($) => $.settings.shop.title)}>
      <TextSetting
        name="shopName"
        label={t(($) => $.settings.shop.name)}
        hint={t(($) => $.settings.shop.nameHint)}
        placeholder={t(($) => $.settings.shop.namePlaceholder)}
      />
      <TextSetting
        name="ownerName"
        label={t(($) => $.settings.shop.owner)}
        hint={t(($) => $.settings.shop.ownerHint)}
        placeholder={t(($) => $.settings.shop.ownerPlaceholder)}
      />
      <CodeSetting
        name="currency"
        label={t(($) => $.settings.shop.currency)}
        hint={t(($) => $.settings.shop.currencyHint)}
        codes={currencies}
      />
      <CodeSetting
        name="country"
        label={t(($) => $.settings.shop.country)}
        hint={t(($) => $.settings.shop.countryHint)}
        codes={countries}
      />
    </Section>
  );
}

interface CodeSettingProps {
  readonly name: 'currency' | 'country';
  readonly label: string;
  readonly hint: string;
  readonly codes: string;
}

function CodeSetting({ name, label, hint, codes }: CodeSettingProps) {
  const id = useId();
  const { i18n } = useTranslation();
  const [value, set] = useSetting(name);
  const choices = useMemo(() => {
    const type = name === 'currency' ? 'currency' : 'region';
    const names = new Intl.DisplayNames(i18n.language, { type });
    return [...new Set([...codes.split(' '), value])].map((code) => ({
      value: code,
      label: `${capital(names.of(code) ?? code)} · ${code}`,
    }));
  }, [i18n.language, name, codes, value]);
  return (
    <Row label={label} hint={hint} controlId={id}>
      <Select
        id={id}
        data={choices}
        value={value}
        allowDeselect={false}
        searchable
        onChange={(code) => code !== null && void set(code)}
      />
    </Row>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentRule } from '#shared/contract/segments.ts';
import { segmentSentence } from '#shared/segments/segment-words.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';

/** Names of what can be chosen from: tags, lists, themes, own fields. */
export function useChoices() {
  const { t } = useTranslation();
  const tags = useOperation('tags.list', {}).data;
  const lists = useOperation('clientLists.list', {}).data;
  const themes = useOperation('themes.list', {}).data;
  const ownFields = useOperation('ownFields.list', {}).data;
  return useMemo(
    () => ({
      tags: tags ?? [],
      lists: lists ?? [],
      ownFields: ownFields ?? [],
      themes: (themes ?? []).map(({ id, code, name }) => ({
        id,
        name:
          name ??
          (code !== null && isThemeCode(code) ? t(($) => $.reports.labels.theme[code]) : ''),
      })),
    }),
    [tags, lists, themes, ownFields, t],
  );
}
export type Choices = ReturnType<typeof useChoices>;

const themeCodes = [
  'delivery',
  'price',
  'assortment',
  'quality',
  'service',
  'waiting',
  'hours',
  'payment',
  'site',
  'packaging',
] as const;
const isThemeCode = (code: string): code is (typeof themeCodes)[number] =>
  themeCodes.some((one) => one === code);

const productsIn = ({ items }: SegmentRule): number[] => [
  ...new Set(
    items
      .flatMap((item) => (item.kind === 'group' ? item.items : [item]))
      .flatMap((condition) => (condition.kind === 'bought' ? [condition.productId] : [])),
  ),
];

/** Names of the products that a rule asks for. */
export function useProductNames(rule: SegmentRule): ReadonlyMap<number, string> {
  const ids = productsIn(rule).filter((id) => id > 0);
  const { data } = useOperation('segments.products', { ids }, { enabled: ids.length > 0 });
  return useMemo(() => new Map((data ?? []).map(({ id, name }) => [id, name])), [data]);
}

/** The rule as a sentence in the owner's language. */
export function useSentence(rule: SegmentRule, choices: Choices): string {
  const { i18n } = useTranslation();
  const { currency } = useSettings();
  const { language } = useFormat();
  const products = useProductNames(rule);
  const nameIn = (list: readonly { id: number; name: string }[]) => (id: number) =>
    list.find((one) => one.id === id)?.name;
  return segmentSentence(rule, {
    i18n,
    language,
    currency,
    today: localDate(),
    names: {
      tag: nameIn(choices.tags),
      list: nameIn(choices.lists),
      theme: nameIn(choices.themes),
      product: (id) => products.get(id),
      ownField: (id) => choices.ownFields.find((field) => field.id === id),
    },
  });
}

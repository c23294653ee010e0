import { useTranslation } from 'react-i18next';
import type { Theme } from '#shared/contract/themes.ts';
import { ru } from '#shared/i18n/ru/index.ts';
import { useOperation } from '#renderer/api/use-operation.ts';

type Code = keyof typeof ru.reports.labels.theme;

const isCode = (code: string): code is Code => Object.hasOwn(ru.reports.labels.theme, code);

export type NamedTheme = Theme & { readonly title: string };

/** A theme in words: ours from the program's, the owner's own as they named it. */
export function useThemeTitle(): (theme: Pick<Theme, 'code' | 'name'>) => string {
  const { t } = useTranslation();
  return ({ code, name }) =>
    name ?? (code !== null && isCode(code) ? t(($) => $.reports.labels.theme[code]) : (code ?? ''));
}

/** All themes in their order, with their names; those put away are left out unless `also` names them. */
export function useThemes(also: readonly number[] = []): NamedTheme[] {
  const title = useThemeTitle();
  const themes = useOperation('themes.list', {});
  return (themes.data ?? [])
    .filter(({ id, isArchived }) => !isArchived || also.includes(id))
    .map((theme) => ({ ...theme, title: title(theme) }));
}

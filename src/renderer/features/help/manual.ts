import type { ManualPage } from '#renderer/ui/manual-pages.ts';

const files = import.meta.glob<string>('../../../../docs/manual/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A page of the manual as Markdown, in one of the languages that it is written in. */
export function manualText(language: string, page: ManualPage): string {
  const folder = language === 'ru' ? 'ru' : 'en';
  const found = files[`../../../../docs/manual/${folder}/${page}.md`];
  if (found === undefined) throw new Error(`The manual has no page ${folder}/${page}`);
  return found;
}

/** The heading that a page begins with. */
export const titleOf = (markdown: string): string => /^# (.+)$/mu.exec(markdown)?.[1] ?? '';

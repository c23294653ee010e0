import type { TFunction } from 'i18next';

/** The parts of the settings in their order: the page scrolls to one, the palette leads there. */
export const settingsSections = [
  'shop',
  'look',
  'calls',
  'ignored',
  'today',
  'notices',
  'ownFields',
  'tags',
  'base',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** Where a part stands on its page. */
export const sectionId = (section: SettingsSection): string => `settings-${section}`;

export function sectionTitle(t: TFunction, section: SettingsSection): string {
  switch (section) {
    case 'ignored':
      return t(($) => $.phone.ignored.title);
    case 'notices':
      return t(($) => $.notices.title);
    case 'ownFields':
      return t(($) => $.ownFields.title);
    case 'tags':
      return t(($) => $.ownFields.tags.title);
    default:
      return t(($) => $.settings[section].title);
  }
}

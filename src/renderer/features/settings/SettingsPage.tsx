import { useSearch } from '@tanstack/react-router';
import { useEffect, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';
import {
  sectionId,
  settingsSections,
  type SettingsSection,
} from '#renderer/ui/settings-sections.ts';
import { ActionList } from './ActionList.tsx';
import { BaseSection } from './BaseSection.tsx';
import { CallSection } from './CallSection.tsx';
import { IgnoredNumbers } from './IgnoredNumbers.tsx';
import { LookSection } from './LookSection.tsx';
import { NoticesSection } from './NoticesSection.tsx';
import { OwnFieldsSection } from './OwnFieldsSection.tsx';
import { ShopSection } from './ShopSection.tsx';
import { TagsSection } from './TagsSection.tsx';
import { TodaySection } from './TodaySection.tsx';
import classes from './SettingsPage.module.css';

const drawn: Readonly<Record<SettingsSection, ComponentType>> = {
  shop: ShopSection,
  look: LookSection,
  calls: CallSection,
  ignored: IgnoredNumbers,
  today: TodaySection,
  notices: NoticesSection,
  ownFields: OwnFieldsSection,
  tags: TagsSection,
  base: BaseSection,
};

/** Everything here saves itself; what was done by mistake is undone like any other action. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { section } = useSearch({ strict: false });
  useEffect(() => {
    if (section === undefined) return;
    const place = document.querySelector<HTMLElement>(`#${sectionId(section)}`);
    place?.scrollIntoView();
    place?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
  }, [section]);
  return (
    <Page title={t(($) => $.settings.title)}>
      <div className={classes.columns}>
        <div className={classes.sections}>
          {settingsSections.map((name) => {
            const Part = drawn[name];
            return (
              <div key={name} id={sectionId(name)}>
                <Part />
              </div>
            );
          })}
        </div>
        <ActionList />
      </div>
    </Page>
  );
}

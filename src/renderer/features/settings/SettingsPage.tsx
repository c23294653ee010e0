import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';
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

/** Everything here saves itself; what was done by mistake is undone like any other action. */
export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t(($) => $.settings.title)}>
      <div className={classes.columns}>
        <div className={classes.sections}>
          <ShopSection />
          <LookSection />
          <CallSection />
          <IgnoredNumbers />
          <TodaySection />
          <NoticesSection />
          <OwnFieldsSection />
          <TagsSection />
          <BaseSection />
        </div>
        <ActionList />
      </div>
    </Page>
  );
}

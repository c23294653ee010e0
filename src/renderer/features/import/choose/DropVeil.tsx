import { IconFileUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './DropVeil.module.css';

/** Over the whole window while files are held over it. */
export function DropVeil() {
  const { t } = useTranslation();
  return (
    <output className={classes.veil}>
      <div className={classes.words}>
        <IconFileUpload size={40} stroke={1.5} aria-hidden />
        {t(($) => $.importScreen.choose.drop)}
      </div>
    </output>
  );
}

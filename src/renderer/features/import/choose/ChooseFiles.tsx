import { Button } from '@mantine/core';
import {
  IconAddressBook,
  IconFileSpreadsheet,
  IconFileText,
  IconFileUpload,
  IconReceipt,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ChooseFiles.module.css';

const kinds = [
  { name: 'excel', text: 'excelText', Icon: IconFileSpreadsheet },
  { name: 'accounting', text: 'accountingText', Icon: IconReceipt },
  { name: 'csv', text: 'csvText', Icon: IconFileText },
  { name: 'contacts', text: 'contactsText', Icon: IconAddressBook },
] as const;

interface ChooseFilesProps {
  readonly onChoose: () => void;
  /** Null where nothing was put away. */
  readonly onRestore: (() => void) | null;
}

/** The place before the first file: what may be brought here, and the one button. */
export function ChooseFiles({ onChoose, onRestore }: ChooseFilesProps) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  // Enter alone opens the window for choosing.
  useEffect(() => button.current?.focus(), []);
  return (
    <section className={classes.place}>
      <div className={classes.call}>
        <IconFileUpload className={classes.icon} size={40} stroke={1.5} aria-hidden />
        <h2 className={classes.title}>{t(($) => $.importScreen.choose.title)}</h2>
        <p className={classes.text}>{t(($) => $.importScreen.choose.text)}</p>
        <div className={classes.buttons}>
          <Button ref={button} size="md" onClick={onChoose}>
            {t(($) => $.importScreen.choose.button)}
          </Button>
          {onRestore && (
            <Button variant="default" size="md" onClick={onRestore}>
              {t(($) => $.importScreen.choose.restore)}
            </Button>
          )}
        </div>
        <p className={classes.promise}>{t(($) => $.importScreen.choose.promise)}</p>
      </div>
      <div className={classes.kinds}>
        <h3 className={classes.suits}>{t(($) => $.importScreen.choose.suits)}</h3>
        <ul className={classes.list}>
          {kinds.map(({ name, text, Icon }) => (
            <li key={name} className={classes.kind}>
              <Icon size={20} stroke={1.5} aria-hidden />
              <div>
                <strong className={classes.name}>{t(($) => $.importScreen.choose[name])}</strong>
                <span className={classes.hint}>{t(($) => $.importScreen.choose[text])}</span>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

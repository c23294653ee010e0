import { Modal } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { commandsByReach, type AppCommand } from '../../ui/commands/commands.ts';
import { currentKeyHints, type KeyHint } from '../../ui/keys/key-hints.ts';
import { Kbd } from '../../ui/keys/Kbd.tsx';
import { isQuestionMark } from './use-question-mark.ts';
import { showKeys, useKeysSheet } from './keys-store.ts';
import classes from './KeysSheet.module.css';

/** The keys of this screen, and those that work everywhere. */
export function KeysSheet() {
  const { t } = useTranslation();
  const isOpen = useKeysSheet();
  const router = useRouter();
  // What it lists is of the screen that it was opened on.
  useEffect(() => router.subscribe('onBeforeNavigate', () => showKeys(false)), [router]);
  return (
    <Modal
      opened={isOpen}
      onClose={() => showKeys(false)}
      onKeyDown={(event) => {
        if (!isQuestionMark(event)) return;
        // The same press would open it again.
        event.preventDefault();
        showKeys(false);
      }}
      title={t(($) => $.help.keys.title)}
      size={840}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      {isOpen && <KeysOfNow />}
    </Modal>
  );
}

function KeysOfNow() {
  const { t } = useTranslation();
  const { here, everywhere } = commandsByReach();
  const search: KeyHint[] = [
    { keys: ['mod+KeyK'], title: t(($) => $.help.keys.palette) },
    { keys: ['Digit0', 'Digit9'], isRange: true, title: t(($) => $.help.keys.digits) },
  ];
  return (
    <div className={classes.columns}>
      <KeyList
        title={t(($) => $.help.keys.here)}
        rows={[...hintsOf(here), ...currentKeyHints()]}
        empty={t(($) => $.help.keys.none)}
      />
      <KeyList
        title={t(($) => $.help.keys.everywhere)}
        rows={[...search, ...hintsOf(everywhere)]}
      />
    </div>
  );
}

const hintsOf = (commands: readonly AppCommand[]): KeyHint[] =>
  commands.flatMap(({ keys, title }) => (keys === undefined ? [] : [{ keys: [keys], title }]));

interface KeyListProps {
  readonly title: string;
  readonly rows: readonly KeyHint[];
  readonly empty?: string;
}

function KeyList({ title, rows, empty }: KeyListProps) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      {rows.length === 0 && <p className={classes.none}>{empty}</p>}
      <dl className={classes.list}>
        {rows.map(({ keys, isRange = false, title }) => (
          <div key={`${keys.join()} ${title}`} className={classes.row}>
            <dt>{title}</dt>
            <dd className={classes.caps}>
              {keys.map((binding, at) => (
                <span key={binding} className={classes.cap}>
                  {at > 0 && <span>{isRange ? '…' : '/'}</span>}
                  <Kbd keys={binding} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

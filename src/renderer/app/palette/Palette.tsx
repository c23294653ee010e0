import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PaletteSearch } from './PaletteSearch.tsx';
import { closePalette, usePalette } from './palette-store.ts';
import { usePaletteKeys } from './use-palette-keys.ts';
import classes from './Palette.module.css';

/** One place for everything: any client, any command. */
export function Palette() {
  const { t } = useTranslation();
  const { isOpen } = usePalette();
  usePaletteKeys();
  return (
    <Modal.Root
      opened={isOpen}
      onClose={closePalette}
      size={640}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
      classNames={{ overlay: classes.overlay, content: classes.sheet }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t(($) => $.shell.palette.title)}>
        <PaletteSearch />
      </Modal.Content>
    </Modal.Root>
  );
}

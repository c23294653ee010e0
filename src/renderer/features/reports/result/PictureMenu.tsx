import { Button, Menu } from '@mantine/core';
import { IconPhotoDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './result.module.css';

interface PictureMenuProps {
  readonly onSave: (format: 'svg' | 'png') => void;
}

/** Saves the picture alone. */
export function PictureMenu({ onSave }: PictureMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
      <Menu.Target>
        <Button
          className={classes.savePicture ?? ''}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPhotoDown size={16} stroke={1.5} aria-hidden />}
        >
          {t(($) => $.reports.savePicture)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onSave('png')}>PNG</Menu.Item>
        <Menu.Item onClick={() => onSave('svg')}>SVG</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

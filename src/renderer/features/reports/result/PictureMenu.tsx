import { Button, Menu } from '@mantine/core';
import { IconPhotoDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import classes from './result.module.css';

interface PictureMenuProps {
  readonly onSave: (format: 'svg' | 'png') => void;
}

/** Saves the picture alone. */
export function PictureMenu({ onSave }: PictureMenuProps) {
  const { t } = useTranslation();
  const word = t(($) => $.reports.savePicture);
  const formats = ['png', 'svg'] as const;
  useCommands(
    formats.map((format) => ({
      id: `reports.picture.${format}`,
      title: `${word}: ${format.toUpperCase()}`,
      run: () => onSave(format),
    })),
  );
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
      <Menu.Target>
        <Button
          className={classes.savePicture ?? ''}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPhotoDown size={16} stroke={1.5} aria-hidden />}
        >
          {word}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => onSave(format)}>
            {format.toUpperCase()}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Menu, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { useToasts } from '#renderer/api/toasts.tsx';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { toAppError } from '#renderer/api/words.ts';
import { useAdding } from '../add/adding.ts';
import { pictureIn, shrinkPhoto } from './shrink-photo.ts';
import classes from './photo.module.css';

/**
 * The client's photo beside the name: chosen from the menu of what can be added, pasted, or dropped anywhere on the
 * card. Without one nothing is drawn.
 */
export function Photo({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { latest } = useAdding();
  const chooser = useRef<HTMLInputElement>(null);
  const remove = useCommand('photos.remove');
  const set = useSetPhoto(client.id);
  const choose = (): void => chooser.current?.click();
  useEffect(() => {
    if (latest?.name === 'photo') chooser.current?.click();
  }, [latest]);
  usePictures(set);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        hidden
        aria-label={t(($) => $.card.photo.choose)}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) set(file);
        }}
      />
      {client.photoId !== null && (
        <Menu position="bottom-start">
          <Menu.Target>
            <UnstyledButton className={classes.photo} aria-label={t(($) => $.card.photo.menu)}>
              <Picture id={client.photoId} name={client.name} />
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={choose}>{t(($) => $.card.photo.change)}</Menu.Item>
            <Menu.Item onClick={() => void remove.run({ clientId: client.id })}>
              {t(($) => $.card.photo.remove)}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

function Picture({ id, name }: { readonly id: number; readonly name: string }) {
  const { t } = useTranslation();
  const photo = useOperation('photos.get', { id });
  return photo.data ? (
    <img
      className={classes.picture}
      src={`data:image/jpeg;base64,${photo.data.jpeg}`}
      alt={t(($) => $.card.photo.alt, { name })}
    />
  ) : (
    <span className={classes.picture} />
  );
}

function useSetPhoto(clientId: number): (file: Blob) => void {
  const { run } = useCommand('photos.set');
  const toasts = useToasts();
  return (file) =>
    void shrinkPhoto(file).then(
      (jpeg) => run({ clientId, jpeg }),
      (error: unknown) => toasts.failed(toAppError(error)),
    );
}

/** Pictures that are pasted or dropped while the card is open. Text goes where it always goes. */
function usePictures(onPicture: (file: Blob) => void): void {
  const latest = useRef(onPicture);
  useEffect(() => {
    latest.current = onPicture;
  });
  useEffect(() => {
    const take = (event: Event, data: DataTransfer | null): void => {
      const file = pictureIn(data);
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    };
    const onPaste = (event: ClipboardEvent): void => take(event, event.clipboardData);
    const onDrop = (event: DragEvent): void => take(event, event.dataTransfer);
    // Without this the browser would open the file in the place of the program.
    const onDragOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('drop', onDrop);
    document.addEventListener('dragover', onDragOver);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('dragover', onDragOver);
    };
  }, []);
}

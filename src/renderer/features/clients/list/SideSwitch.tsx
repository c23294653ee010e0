import { Button } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';

/** The field that makes a list, at the side. */
export const newListId = 'new-list';

interface Side {
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Pixels of the window from which the list has room for both. */
const roomy = 1440;

/** As it was last left, while the program runs. */
let latest: boolean | null = null;

/** Whether segments and lists stand beside the clients: at once where there is room, else when asked. */
export function useSide(): Side {
  const [isOpen, setOpen] = useState(() => latest ?? globalThis.innerWidth >= roomy);
  return {
    isOpen,
    toggle: () => {
      latest = !isOpen;
      setOpen(!isOpen);
    },
  };
}

export function SideSwitch({ side: { isOpen, toggle } }: { readonly side: Side }) {
  const { t } = useTranslation();
  const word = t(($) => (isOpen ? $.segments.side.hide : $.segments.side.show));
  const Icon = isOpen ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand;
  const navigate = useNavigate();
  useCommands([
    { id: 'clients.side', title: word, keys: 'KeyS', run: toggle },
    {
      id: 'segments.new',
      title: t(($) => $.segments.side.newSegment),
      run: () => void navigate({ to: '/segments/$segmentId', params: { segmentId: 'new' } }),
    },
    {
      id: 'lists.new',
      title: t(($) => $.segments.side.newList),
      run: () => {
        // Its field stands at the side.
        if (!isOpen) flushSync(toggle);
        document.querySelector<HTMLElement>(`#${newListId}`)?.focus();
      },
    },
  ]);
  return (
    <Button
      variant="default"
      aria-expanded={isOpen}
      leftSection={<Icon size={18} stroke={1.5} aria-hidden />}
      rightSection={<Kbd keys="KeyS" />}
      onClick={toggle}
    >
      {t(($) => $.segments.side.title)}
    </Button>
  );
}

import { Button } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';

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
  useCommands([{ id: 'clients.side', title: word, keys: 'KeyS', run: toggle }]);
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

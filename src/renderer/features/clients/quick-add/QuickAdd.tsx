import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QuickAddForm } from './QuickAddForm.tsx';

interface QuickAddProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onOpenClient: (id: number) => void;
}

export function QuickAdd({ isOpen, onClose, onOpenClient }: QuickAddProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      title={t(($) => $.clients.quickAdd.title)}
      size={560}
      transitionProps={{ duration: 120 }}
    >
      <QuickAddForm
        onDone={(id) => {
          onClose();
          onOpenClient(id);
        }}
      />
    </Modal>
  );
}

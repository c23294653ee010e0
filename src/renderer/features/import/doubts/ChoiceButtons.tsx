import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import type { Choice } from '../draft/state.ts';

const choices = [
  { kind: 'same', name: 'same', keys: 'Digit1' },
  { kind: 'new', name: 'new', keys: 'Digit2' },
  { kind: 'leave_out', name: 'leaveOut', keys: 'Digit3' },
] as const;

interface ChoiceButtonsProps {
  readonly chosen: Choice['kind'] | null;
  readonly hasCandidate: boolean;
  readonly onChoose: (kind: Choice['kind']) => void;
  readonly onUndecide: () => void;
}

export function ChoiceButtons({ chosen, hasCandidate, onChoose, onUndecide }: ChoiceButtonsProps) {
  const { t } = useTranslation();
  return (
    <>
      {choices
        .filter(({ kind }) => kind !== 'same' || hasCandidate)
        .map(({ kind, name, keys }) => (
          <Button
            key={kind}
            variant={chosen === kind ? 'light' : 'default'}
            aria-pressed={chosen === kind}
            leftSection={
              chosen === kind ? (
                <IconCheck size={16} stroke={1.5} aria-hidden />
              ) : (
                <Kbd keys={keys} />
              )
            }
            onClick={() => onChoose(kind)}
          >
            {t(($) => $.importScreen.doubts[name])}
          </Button>
        ))}
      {chosen !== null && (
        <Button variant="subtle" onClick={onUndecide}>
          {t(($) => $.importScreen.doubts.undecide)}
        </Button>
      )}
    </>
  );
}

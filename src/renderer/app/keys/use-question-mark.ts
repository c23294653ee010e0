import { useEffect } from 'react';
import { isTyping, isWindowOpen } from '../../ui/keys/use-hotkeys.ts';

/** Whether a press is «?», by its letter or by the place that it has on a Latin keyboard. */
export const isQuestionMark = ({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): boolean =>
  key === '?' || (code === 'Slash' && shiftKey);

/**
 * «?» outside of fields, wherever the layout has it: Shift+/ on a Latin keyboard, Shift+7 on a Russian one. The
 * place that Shift+/ stands at works in every layout by its binding.
 */
export function useQuestionMark(run: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.code === 'Slash') return;
      if (event.defaultPrevented || isTyping(event.target) || isWindowOpen()) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

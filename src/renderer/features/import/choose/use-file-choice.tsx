import { useRef, type ReactNode } from 'react';
import type { Dropped } from '../draft/create-draft.ts';

interface FileChoice {
  readonly open: () => void;
  /** To be put somewhere on the page; nothing is seen of it. */
  readonly input: ReactNode;
}

/**
 * The system's window for choosing files. It shows files of every kind: one that does not suit is better explained
 * than hidden.
 */
export function useFileChoice(onChoose: (chosen: readonly Dropped[]) => void): FileChoice {
  const input = useRef<HTMLInputElement>(null);
  return {
    open: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="import-files"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // Cleared, so that choosing the same file once more is a choice too.
          event.currentTarget.value = '';
          onChoose(files.map((file) => ({ file, isFolder: false })));
        }}
      />
    ),
  };
}

import { useRef } from 'react';
import { Doubts } from './doubts/Doubts.tsx';
import { useDraft } from './draft/use-draft.ts';
import { FileCard } from './files/FileCard.tsx';
import { ImportBar } from './outcome/ImportBar.tsx';
import { Outcome } from './outcome/Outcome.tsx';
import { Refused } from './outcome/Refused.tsx';
import classes from './Review.module.css';

/** The files as they were understood, what would come of them, and what is to be decided. */
export function Review() {
  const { state } = useDraft();
  const doubts = useRef<HTMLDivElement>(null);
  const { files, preview } = state;
  const { result } = preview;
  const hasManyFiles = files.length > 1;
  return (
    <div className={classes.review}>
      {files.map((file) => (
        <FileCard key={file.key} file={file} hasOthers={hasManyFiles} />
      ))}
      {/* Above the figures, which grow and shrink as one decides. */}
      {state.doubts.length > 0 && <Doubts frameRef={doubts} />}
      {result && (
        <Outcome result={result} hasManyFiles={hasManyFiles} isStale={preview.isRunning} />
      )}
      {result && result.rejectedTotal > 0 && (
        <Refused result={result} isDone={false} hasManyFiles={hasManyFiles} />
      )}
      <ImportBar
        onDoubts={() => {
          doubts.current?.scrollIntoView({ block: 'center' });
          doubts.current?.focus({ preventScroll: true });
        }}
      />
    </div>
  );
}

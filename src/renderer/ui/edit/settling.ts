/** Milliseconds in which an answer that was asked for before our own save may still arrive. */
const settleMs = 800;

/**
 * Holds back what the base says of a text that was typed or saved just now. An answer may have set out before
 * the save and arrive after it: shown, it would take letters away under the typing hand. Once it is quiet, the
 * last answer is the true one.
 */
export interface Settling {
  /** The text was typed or saved. */
  readonly touch: () => void;
  /** Shows at once where it is quiet, else as soon as it is. */
  readonly show: () => void;
}

export function settling(show: () => void): Settling {
  let quietFrom = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const showWhenQuiet = (): void => {
    clearTimeout(timer);
    const left = quietFrom - Date.now();
    if (left <= 0) show();
    else timer = setTimeout(showWhenQuiet, left);
  };
  return {
    touch: () => {
      quietFrom = Date.now() + settleMs;
    },
    show: showWhenQuiet,
  };
}

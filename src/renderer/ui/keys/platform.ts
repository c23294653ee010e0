/** Whether ⌘ stands for Ctrl here. */
export const isMac = (): boolean => /mac/i.test(navigator.userAgent);

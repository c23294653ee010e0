export function withLock<Result>(
  file: string,
  work: () => Promise<Result>,
  options?: { log?: (line: string) => void },
): Promise<Result>;

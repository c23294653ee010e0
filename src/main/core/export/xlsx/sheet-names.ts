/** What Excel holds in the name of a worksheet. */
const longestName = 31;

/** Names of worksheets as Excel takes them: short, without some characters, no two alike in any case. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const name = free(title, taken);
    taken.add(name.toLocaleLowerCase());
    return name;
  });
}

function free(title: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = allowed(title, number === 1 ? '' : ` (${number})`);
    if (!taken.has(name.toLocaleLowerCase())) return name;
  }
}

const allowed = (title: string, ending: string): string =>
  (title
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .slice(0, longestName - ending.length)
    .trim() || 'Fifteen') + ending;

export const searchText = (p: string[]) => p.join(' ').toLowerCase();

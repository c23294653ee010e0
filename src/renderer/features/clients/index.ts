export { ClientsPage } from './ClientsPage.tsx';
export { ClientCardPage } from './ClientCardPage.tsx';
export { DuplicatesPage } from './duplicates/DuplicatesPage.tsx';

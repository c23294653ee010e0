export { ClientsPage } from './ClientsPage.tsx';
export { ClientCardPage } from './ClientCardPage.tsx';

export { ActionsPage } from './ActionsPage.tsx';

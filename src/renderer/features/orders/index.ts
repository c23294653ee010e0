export { OrdersPage } from './OrdersPage.tsx';
export { OrderPage } from './OrderPage.tsx';
export { NewOrderPage } from './NewOrderPage.tsx';

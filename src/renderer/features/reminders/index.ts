export { QuickReminder } from './quick/QuickReminder.tsx';
export { RemindersPage } from './RemindersPage.tsx';

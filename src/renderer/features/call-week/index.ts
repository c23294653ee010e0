export { CallWeeksPage } from './CallWeeksPage.tsx';
export { CallWeekPlanPage } from './CallWeekPlanPage.tsx';
export { CallPage } from './CallPage.tsx';
export { CallWeekResultPage } from './CallWeekResultPage.tsx';

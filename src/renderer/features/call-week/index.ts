export { CallWeeksPage } from './weeks/CallWeeksPage.tsx';
export { NewCallWeekPage } from './suggest/NewCallWeekPage.tsx';
export { CallWeekPlanPage } from './plan/CallWeekPlanPage.tsx';
export { CallWeekBeliefsPage } from './believe/CallWeekBeliefsPage.tsx';
export { CallPage } from './talk/CallPage.tsx';
export { CallWeekResultPage } from './result/CallWeekResultPage.tsx';

export { SegmentPage } from './SegmentPage.tsx';

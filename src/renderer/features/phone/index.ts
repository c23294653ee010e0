export { Telephone } from './Telephone.tsx';

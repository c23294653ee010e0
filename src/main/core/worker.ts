import { enableCompileCache } from 'node:module';

// Before anything else is loaded, so that the second start of the program compiles nothing again.
enableCompileCache();
await import('./worker-thread.ts');

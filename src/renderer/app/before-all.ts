import { z } from 'zod';
import '../ui/keys/first-keys.ts';
import { styleNonce } from './style-nonce.ts';

/**
 * Runs before any other module of ours. The page's Content-Security-Policy forbids `eval`, with which zod would
 * otherwise compile its parsers, and refuses a `<style>` without the nonce, which the scroll lock under Mantine's
 * windows reads from webpack's global.
 */
z.config({ jitless: true });
Reflect.set(globalThis, '__webpack_nonce__', styleNonce());

import { registerHooks } from 'node:module';

/**
 * `node --import …/register.ts out/main/index.js …` runs the built main bundle, unchanged, under plain Node:
 * its `electron` is ours.
 */
const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

// As when Electron is started with the folder of a program: arguments begin after it.
Object.defineProperty(process, 'defaultApp', { value: true });

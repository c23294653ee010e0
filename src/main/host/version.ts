import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Version of the program, from the package.json that its built code lies beside. */
export const programVersion = (packageJson: URL): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageJson, 'utf8'))).version;

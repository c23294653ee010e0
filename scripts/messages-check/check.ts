import { readCatalogue } from './catalogue.ts';
import {
  incompleteMessages,
  missingKeys,
  unevenKeys,
  unevenParameters,
  unusedKeys,
} from './compare.ts';
import { readUsages } from './usages.ts';

/**
 * Everything wrong with the words of the program, one line each: `file:line what`.
 * @throws when there are no messages, none is used, or a file cannot be read.
 */
export async function checkMessages(root: string): Promise<string[]> {
  const catalogues = { ru: readCatalogue(root, 'ru'), en: readCatalogue(root, 'en') };
  const usages = readUsages(root);
  return [
    ...unevenKeys(catalogues),
    ...unevenParameters(catalogues),
    ...incompleteMessages('ru', catalogues.ru),
    ...incompleteMessages('en', catalogues.en),
    ...missingKeys(usages, catalogues.ru),
    ...unusedKeys(usages, catalogues.ru),
  ];
}

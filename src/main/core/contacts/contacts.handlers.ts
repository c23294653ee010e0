import type { HandlersOf } from '../handlers.ts';
import { saveContacts } from './save-contacts.ts';

export const contactsHandlers: HandlersOf<'contacts'> = {
  'contacts.save': (input, context) => saveContacts(input, context),
};

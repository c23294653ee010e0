import type { HandlersOf } from '../handlers.ts';
import { addTheme, changeTheme, readThemes } from './themes.store.ts';

export const themesHandlers: HandlersOf<'themes'> = {
  'themes.list': (_input, { db }) => readThemes(db),
  'themes.save': ({ id, name }, context) => {
    const { db } = context;
    context.describe({ params: { name: name.trim() } });
    return id === undefined ? addTheme(db, name) : changeTheme(db, id, { name: name.trim() });
  },
  'themes.archive': ({ id, isArchived }, { db }) =>
    changeTheme(db, id, { is_archived: isArchived ? 1 : 0 }),
};

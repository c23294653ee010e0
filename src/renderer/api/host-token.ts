const storageKey = 'fifteen.token';

/**
 * The secret that the browser host printed behind the `#` of its address. It is moved to this tab's storage
 * at once, so that it is neither in the history nor taken for a route.
 */
export function takeHostToken(window: Window): string {
  const { hash, pathname, search } = window.location;
  const given = /^#token=([\w-]+)/.exec(hash)?.[1];
  if (given === undefined) return window.sessionStorage.getItem(storageKey) ?? '';
  window.sessionStorage.setItem(storageKey, given);
  window.history.replaceState(null, '', `${pathname}${search}#/`);
  return given;
}

/** What the system or the browser says about notifications; `none` where there are none to be had. */
export type NoticePermission = NotificationPermission | 'none';

export const noticePermission = (): NoticePermission =>
  'Notification' in globalThis ? Notification.permission : 'none';

export const canNotify = (): boolean => noticePermission() === 'granted';

/** Asks the user, who has just clicked: browsers ask for nothing else. */
export const askToNotify = async (): Promise<NoticePermission> =>
  'Notification' in globalThis ? Notification.requestPermission() : 'none';

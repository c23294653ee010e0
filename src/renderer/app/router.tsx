import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { actionAreas } from '#shared/contract/journal.ts';
import { manualPages } from '../ui/manual-pages.ts';
import { settingsSections } from '../ui/settings-sections.ts';
import { Shell } from './Shell.tsx';
import { NoSuchPage } from './NoSuchPage.tsx';
import { PageFailure } from './PageFailure.tsx';

/*
 * Each feature exports its pages from features/<domain>/index.ts, loaded when first opened:
 * clients: ClientsPage, ClientCardPage, DuplicatesPage · orders: OrdersPage, OrderPage, NewOrderPage · reports: ReportsPage, ReportPage ·
 * call-week: CallWeeksPage, NewCallWeekPage, CallWeekPlanPage, CallWeekBeliefsPage, CallPage, CallWeekResultPage ·
 * import: ImportPage ·
 * reminders: RemindersPage · settings: SettingsPage · today: TodayPage. WelcomePage is drawn by the shell instead of all of them.
 * A page reads its part of the address with getRouteApi('/clients/$clientId').useParams() and .useSearch().
 */
const clients = () => import('../features/clients/index.ts');
const orders = () => import('../features/orders/index.ts');
const callWeek = () => import('../features/call-week/index.ts');
const reports = () => import('../features/reports/index.ts');

/** What any list may keep in the address, so that Back returns to the same place. */
const listSearch = z.object({
  text: z.string().optional().catch(undefined),
  sort: z.string().optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
  /** The list's own filters, by name. */
  filter: z.record(z.string(), z.string()).optional().catch(undefined),
});
const reportSearch = z.object({
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  params: z.record(z.string(), z.string()).optional().catch(undefined),
});
const calendarSearch = z.object({
  view: z.enum(['day', 'week', 'agenda']).optional().catch(undefined),
  on: z.iso.date().optional().catch(undefined),
  /** The reminder that is open, and the day of its rule. */
  reminder: z.int().positive().optional().catch(undefined),
  occurrence: z.iso.date().optional().catch(undefined),
});
const numbered = (name: string) => (params: Record<string, string>) => {
  const id = Number(params[name]);
  if (!Number.isSafeInteger(id) || id < 1) redirect({ to: '/today', throw: true });
  return id;
};

const manualPage = z.enum(manualPages).catch('start');

const root = createRootRoute({ component: Shell, errorComponent: PageFailure });

const route = {
  index: createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      redirect({ to: '/today', throw: true });
    },
  }),
  today: createRoute({
    getParentRoute: () => root,
    path: '/today',
    component: lazyRouteComponent(() => import('../features/today/index.ts'), 'TodayPage'),
  }),
  reminders: createRoute({
    getParentRoute: () => root,
    path: '/reminders',
    validateSearch: calendarSearch,
    component: lazyRouteComponent(() => import('../features/reminders/index.ts'), 'RemindersPage'),
  }),
  clients: createRoute({
    getParentRoute: () => root,
    path: '/clients',
    validateSearch: listSearch,
    component: lazyRouteComponent(clients, 'ClientsPage'),
  }),
  duplicates: createRoute({
    getParentRoute: () => root,
    path: '/clients/duplicates',
    validateSearch: z.object({
      first: z.int().positive().optional().catch(undefined),
      second: z.int().positive().optional().catch(undefined),
    }),
    component: lazyRouteComponent(clients, 'DuplicatesPage'),
  }),
  client: createRoute({
    getParentRoute: () => root,
    path: '/clients/$clientId',
    params: { parse: (params) => ({ clientId: numbered('clientId')(params) }) },
    component: lazyRouteComponent(clients, 'ClientCardPage'),
  }),
  orders: createRoute({
    getParentRoute: () => root,
    path: '/orders',
    validateSearch: listSearch,
    component: lazyRouteComponent(orders, 'OrdersPage'),
  }),
  newOrder: createRoute({
    getParentRoute: () => root,
    path: '/orders/new',
    validateSearch: z.object({ clientId: z.int().positive().optional().catch(undefined) }),
    component: lazyRouteComponent(orders, 'NewOrderPage'),
  }),
  order: createRoute({
    getParentRoute: () => root,
    path: '/orders/$orderId',
    params: { parse: (params) => ({ orderId: numbered('orderId')(params) }) },
    component: lazyRouteComponent(orders, 'OrderPage'),
  }),
  callWeeks: createRoute({
    getParentRoute: () => root,
    path: '/call-week',
    component: lazyRouteComponent(callWeek, 'CallWeeksPage'),
  }),
  newCallWeek: createRoute({
    getParentRoute: () => root,
    path: '/call-week/new',
    component: lazyRouteComponent(callWeek, 'NewCallWeekPage'),
  }),
  callWeekPlan: createRoute({
    getParentRoute: () => root,
    path: '/call-week/$weekId',
    params: { parse: (params) => ({ weekId: numbered('weekId')(params) }) },
    component: lazyRouteComponent(callWeek, 'CallWeekPlanPage'),
  }),
  callWeekBeliefs: createRoute({
    getParentRoute: () => root,
    path: '/call-week/$weekId/believe',
    params: { parse: (params) => ({ weekId: numbered('weekId')(params) }) },
    component: lazyRouteComponent(callWeek, 'CallWeekBeliefsPage'),
  }),
  call: createRoute({
    getParentRoute: () => root,
    path: '/call-week/$weekId/call/$callId',
    params: {
      parse: (params) => ({
        weekId: numbered('weekId')(params),
        callId: numbered('callId')(params),
      }),
    },
    component: lazyRouteComponent(callWeek, 'CallPage'),
  }),
  callWeekResult: createRoute({
    getParentRoute: () => root,
    path: '/call-week/$weekId/result',
    params: { parse: (params) => ({ weekId: numbered('weekId')(params) }) },
    component: lazyRouteComponent(callWeek, 'CallWeekResultPage'),
  }),
  reports: createRoute({
    getParentRoute: () => root,
    path: '/reports',
    component: lazyRouteComponent(reports, 'ReportsPage'),
  }),
  report: createRoute({
    getParentRoute: () => root,
    path: '/reports/$reportId',
    validateSearch: reportSearch,
    component: lazyRouteComponent(reports, 'ReportPage'),
  }),
  import: createRoute({
    getParentRoute: () => root,
    path: '/import',
    component: lazyRouteComponent(() => import('../features/import/index.ts'), 'ImportPage'),
  }),
  help: createRoute({
    getParentRoute: () => root,
    path: '/help',
    validateSearch: z.object({ page: manualPage.default('start') }),
    component: lazyRouteComponent(() => import('../features/help/index.ts'), 'HelpPage'),
  }),
  segment: createRoute({
    getParentRoute: () => root,
    path: '/segments/$segmentId',
    params: {
      parse: (params) => ({
        segmentId: params.segmentId === 'new' ? ('new' as const) : numbered('segmentId')(params),
      }),
    },
    component: lazyRouteComponent(() => import('../features/segments/index.ts'), 'SegmentPage'),
  }),
  actions: createRoute({
    getParentRoute: () => root,
    path: '/actions',
    validateSearch: z.object({
      area: z.enum(actionAreas).optional().catch(undefined),
      clientId: z.int().positive().optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('../features/recent/index.ts'), 'ActionsPage'),
  }),
  trash: createRoute({
    getParentRoute: () => root,
    path: '/trash',
    component: lazyRouteComponent(() => import('../features/trash/index.ts'), 'TrashPage'),
  }),
  settings: createRoute({
    getParentRoute: () => root,
    path: '/settings',
    validateSearch: z.object({ section: z.enum(settingsSections).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('../features/settings/index.ts'), 'SettingsPage'),
  }),
};

const routeTree = root.addChildren(route);

export const createAppRouter = () =>
  createRouter({
    routeTree,
    history: createHashHistory(),
    defaultPreload: 'intent',
    defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: NoSuchPage,
    scrollRestoration: false,
  });

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}

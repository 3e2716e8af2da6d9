import { Outlet, type RouteObject } from 'react-router'

const ofSession: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./session/SessionPage.tsx')).SessionPage }) },
  { path: 'give-up', lazy: async () => ({ Component: (await import('./session/GiveUpPage.tsx')).GiveUpPage }) },
  { path: 'away', lazy: async () => ({ Component: (await import('./session/AwayPage.tsx')).AwayPage }) },
  { path: 'door', lazy: async () => ({ Component: (await import('./door/DoorPage.tsx')).DoorPage }) },
  { path: 'needs', lazy: async () => ({ Component: (await import('./door/NeedsPage.tsx')).NeedsPage }) },
  { path: 'themes', lazy: async () => ({ Component: (await import('./door/ThemesPage.tsx')).ThemesPage }) },
  {
    path: 'bookings',
    lazy: async () => ({ Component: (await import('./programme/BookingsPage.tsx')).BookingsPage }),
  },
  {
    path: 'change',
    lazy: async () => ({ Component: (await import('./programme/ChangeSessionPage.tsx')).ChangeSessionPage }),
  },
  {
    path: 'cancel',
    lazy: async () => ({ Component: (await import('./programme/CancelSessionPage.tsx')).CancelSessionPage }),
  },
]

const ofProgramme: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./programme/ProgrammePage.tsx')).ProgrammePage }) },
  { path: 'new', lazy: async () => ({ Component: (await import('./programme/NewSessionPage.tsx')).NewSessionPage }) },
  { path: 'figures', lazy: async () => ({ Component: (await import('./programme/FiguresPage.tsx')).FiguresPage }) },
  { path: 'settings', lazy: async () => ({ Component: (await import('./programme/SettingsPage.tsx')).SettingsPage }) },
  {
    path: 'series/new',
    lazy: async () => ({ Component: (await import('./programme/NewSeriesPage.tsx')).NewSeriesPage }),
  },
  {
    path: 'series/:seriesId/change',
    lazy: async () => ({ Component: (await import('./programme/ChangeSeriesPage.tsx')).ChangeSeriesPage }),
  },
  {
    path: 'series/:seriesId/end',
    lazy: async () => ({ Component: (await import('./programme/EndSeriesPage.tsx')).EndSeriesPage }),
  },
]

/** Drop-ins for who comes, who hosts and who runs the programme. */
export const dropInRoutes: RouteObject[] = [
  {
    path: 'drop-ins',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./list/DropInsPage.tsx')).DropInsPage }) },
      { path: 'month', lazy: async () => ({ Component: (await import('./list/MonthPage.tsx')).MonthPage }) },
      { path: 'past', lazy: async () => ({ Component: (await import('./list/PastPage.tsx')).PastPage }) },
      { path: 'programme', Component: Outlet, children: ofProgramme },
      { path: ':dropInId', Component: Outlet, children: ofSession },
    ],
  },
  {
    path: 'account/calendar',
    lazy: async () => ({ Component: (await import('../calendar-feed/CalendarPage.tsx')).CalendarPage }),
  },
]

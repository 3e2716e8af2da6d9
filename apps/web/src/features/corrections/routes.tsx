import type { RouteObject } from 'react-router'

const page = (path: string, load: () => Promise<Pick<RouteObject, 'Component'>>): RouteObject => ({ path, lazy: load })

export const myCorrectionRoutes: RouteObject[] = [
  page('profile/corrections', async () => ({
    Component: (await import('./MyCorrectionsPage.tsx')).MyCorrectionsPage,
  })),
  page('profile/corrections/new', async () => ({ Component: (await import('./AskPages.tsx')).AskPage })),
]

export const correctionRoutes: RouteObject[] = [
  page('corrections', async () => ({ Component: (await import('./CorrectionsPage.tsx')).CorrectionsPage })),
  page('corrections/:correctionId', async () => ({
    Component: (await import('./CorrectionPage.tsx')).CorrectionPage,
  })),
  page('people/:personId/data/correction', async () => ({ Component: (await import('./AskPages.tsx')).WriteDownPage })),
]

import type { RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'

const withProfile = async () => {
  const { profileQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(profileQuery()))
}

const part = (path: string, load: () => Promise<Pick<RouteObject, 'Component'>>): RouteObject => ({
  path: `profile${path}`,
  lazy: async () => ({ ...(await load()), loader: withProfile }),
})

export const profileRoutes: RouteObject[] = [
  part('', async () => ({ Component: (await import('./ProfilePage.tsx')).ProfilePage })),
  part('/names', async () => ({ Component: (await import('./ProfilePages.tsx')).NamesPage })),
  part('/contact', async () => ({ Component: (await import('./ProfilePages.tsx')).ContactPage })),
  part('/interests', async () => ({ Component: (await import('./ProfilePages.tsx')).InterestsPage })),
  part('/week', async () => ({ Component: (await import('./ProfilePages.tsx')).WeekPage })),
  part('/needs', async () => ({ Component: (await import('./NeedsPage.tsx')).NeedsPage })),
]

import type { RouteObject } from 'react-router'
import { wearHat } from '../../app/session/hat.ts'
import { startHome } from './ahead.ts'

export const homeRoutes: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./HomePage.tsx')).HomePage }),
    loader: ({ request }) => {
      wearHat(new URL(request.url).searchParams.get('as'))
      startHome().catch(() => {})
      return null
    },
  },
]

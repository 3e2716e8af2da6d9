import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'

const readOne = async ({ params: { checkInId = '' } }: LoaderFunctionArgs) => {
  const { checkInQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(checkInQuery(checkInId)))
}

/** Check-ins: to answer, to read, and to run. */
export const checkInRoutes: RouteObject[] = [
  {
    path: 'check-ins',
    lazy: async () => ({ Component: (await import('./mine/CheckInsPage.tsx')).CheckInsPage }),
  },
  {
    path: 'check-ins/talk/:organisationId',
    lazy: async () => ({ Component: (await import('./mine/TalkPage.tsx')).TalkPage }),
  },
  {
    path: 'check-ins/with-me',
    lazy: async () => ({ Component: (await import('./reading/SharedPage.tsx')).SharedPage }),
  },
  {
    path: 'check-ins/with-me/:checkInId/:personId',
    lazy: async () => ({ Component: (await import('./reading/ReadPage.tsx')).ReadPage }),
  },
  {
    path: 'check-ins/follow-ups/:followUpId',
    lazy: async () => ({ Component: (await import('./reading/FollowUpPage.tsx')).FollowUpPage }),
  },
  {
    path: 'check-ins/programme',
    lazy: async () => ({ Component: (await import('./programme/ProgrammePage.tsx')).ProgrammePage }),
  },
  {
    path: 'check-ins/programme/results',
    lazy: async () => ({ Component: (await import('./programme/ResultsPage.tsx')).ResultsPage }),
  },
  {
    path: 'check-ins/programme/questions',
    lazy: async () => ({ Component: (await import('./programme/EditorPage.tsx')).EditorPage }),
  },
  {
    path: 'check-ins/programme/people',
    lazy: async () => ({ Component: (await import('./programme/TeamPage.tsx')).TeamPage }),
  },
  {
    path: 'check-ins/:checkInId/:step?',
    lazy: async () => ({ Component: (await import('./answer/AnswerPage.tsx')).AnswerPage }),
    loader: readOne,
  },
]

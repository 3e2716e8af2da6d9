import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'
import { mayRecruit } from '../campaigns/routes.tsx'

type Read = (args: LoaderFunctionArgs) => Promise<null>

const readDecision: Read = async ({ params: { applicationId = '' } }) => {
  const { decisionQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(decisionQuery(applicationId)))
}

const readCandidates: Read = async ({ params: { campaignId = '' } }) => {
  const [{ campaignQuery }, { candidatesQuery }] = await Promise.all([
    import('../campaigns/queries.ts'),
    import('./queries.ts'),
  ])
  return waitBriefly(
    queryClient.prefetchQuery(campaignQuery(campaignId)),
    queryClient.prefetchQuery(candidatesQuery(campaignId)),
  )
}

const readMine: Read = async ({ params: { applicationId = '' } }) => {
  const { myDecisionQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(myDecisionQuery(applicationId)))
}

const aboutOne: RouteObject[] = [
  { path: 'offer', lazy: async () => ({ Component: (await import('./one/DecisionPage.tsx')).DecisionPage }) },
  { path: 'offer/answer', lazy: async () => ({ Component: (await import('./one/AnswerPage.tsx')).AnswerPage }) },
  { path: 'offer/extend', lazy: async () => ({ Component: (await import('./one/ExtendPage.tsx')).ExtendPage }) },
  {
    path: 'offer/withdraw',
    lazy: async () => ({ Component: (await import('./one/WithdrawOfferPage.tsx')).WithdrawOfferPage }),
  },
  { path: 'reserve', lazy: async () => ({ Component: (await import('./one/ReservePage.tsx')).ReservePage }) },
  { path: 'turn-down', lazy: async () => ({ Component: (await import('./one/TurnDownPage.tsx')).TurnDownPage }) },
  { path: 'take-back', lazy: async () => ({ Component: (await import('./one/TakeBackPage.tsx')).TakeBackPage }) },
  { path: 'feedback', lazy: async () => ({ Component: (await import('./feedback/FeedbackPage.tsx')).FeedbackPage }) },
]

const mine = ['offer', 'reserve', 'feedback'].map((path) => ({
  path: `my-applications/:applicationId/${path}`,
  lazy: async () => ({ Component: (await import('./mine/MyDecisionPage.tsx')).MyDecisionPage }),
  loader: readMine,
}))

/** Offers, the reserve list and feedback: for who decides, and for whom it is about. */
export const decisionRoutes: RouteObject[] = [
  ...aboutOne.map((route) => ({ ...route, path: `applications/:applicationId/${route.path}`, loader: readDecision })),
  {
    path: 'recruitment/feedback',
    lazy: async () => ({ Component: (await import('./feedback/FeedbackDuePage.tsx')).FeedbackDuePage }),
    loader: mayRecruit,
  },
  {
    path: 'recruitment/:campaignId/decide',
    lazy: async () => ({ Component: (await import('./decide/DecidePage.tsx')).DecidePage }),
    loader: readCandidates,
  },
  ...mine,
]

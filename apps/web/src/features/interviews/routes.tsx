import { type LoaderFunctionArgs, Outlet, type RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'
import { mayRecruit } from '../campaigns/routes.tsx'

type Read = (args: LoaderFunctionArgs) => Promise<null>

const readInterviews: Read = async ({ params: { campaignId = '' } }) => {
  const [{ campaignQuery }, { interviewsQuery }] = await Promise.all([
    import('../campaigns/queries.ts'),
    import('./queries.ts'),
  ])
  return waitBriefly(
    queryClient.prefetchQuery(campaignQuery(campaignId)),
    queryClient.prefetchQuery(interviewsQuery(campaignId)),
  )
}

const readQuestions: Read = async ({ params: { campaignId = '' } }) => {
  const { questionsQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(questionsQuery(campaignId)))
}

const readCandidate: Read = async ({ params: { applicationId = '' } }) => {
  const { candidateQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(candidateQuery(applicationId)))
}

const readMine: Read = async ({ params: { applicationId = '' } }) => {
  const { myInterviewQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(myInterviewQuery(applicationId)))
}

const readDay: Read = async ({ params: { campaignId = '' } }) => {
  const { interviewDayQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(interviewDayQuery(campaignId)))
}

const ofCampaign: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./InterviewsPage.tsx')).InterviewsPage }),
    loader: readInterviews,
  },
  { path: 'new', lazy: async () => ({ Component: (await import('./MakeTimesPage.tsx')).MakeTimesPage }) },
  {
    path: 'questions',
    lazy: async () => ({ Component: (await import('./QuestionsPage.tsx')).QuestionsPage }),
    loader: readQuestions,
  },
  {
    path: 'finish',
    lazy: async () => ({ Component: (await import('./FinishPage.tsx')).FinishPage }),
    loader: readInterviews,
  },
  {
    path: 'day/:day',
    lazy: async () => ({ Component: (await import('./DaySheetPage.tsx')).DaySheetPage }),
    loader: readInterviews,
  },
  {
    path: 'times/:slotId',
    lazy: async () => ({ Component: (await import('./ChangeTimePage.tsx')).ChangeTimePage }),
    loader: readInterviews,
  },
  {
    path: 'times/:slotId/cancel',
    lazy: async () => ({ Component: (await import('./CancelTimePage.tsx')).CancelTimePage }),
    loader: readInterviews,
  },
  {
    path: ':applicationId',
    lazy: async () => ({ Component: (await import('./candidate/CandidatePage.tsx')).CandidatePage }),
    loader: readCandidate,
  },
  {
    path: ':applicationId/give-up',
    lazy: async () => ({ Component: (await import('./candidate/GiveUpForPage.tsx')).GiveUpForPage }),
    loader: readCandidate,
  },
  {
    path: ':applicationId/what-to-provide',
    lazy: async () => ({ Component: (await import('./candidate/AskForPage.tsx')).AskForPage }),
    loader: readCandidate,
  },
]

const ofCandidate: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./mine/MyInterviewPage.tsx')).MyInterviewPage }) },
  { path: 'times', lazy: async () => ({ Component: (await import('./mine/OtherTimesPage.tsx')).OtherTimesPage }) },
  {
    path: 'times/:slotId',
    lazy: async () => ({ Component: (await import('./mine/ChooseTimePage.tsx')).ChooseTimePage }),
  },
  { path: 'give-up', lazy: async () => ({ Component: (await import('./mine/GiveUpPage.tsx')).GiveUpPage }) },
  { path: 'what-helps', lazy: async () => ({ Component: (await import('./mine/WhatHelpsPage.tsx')).WhatHelpsPage }) },
]

/** Interviews: for who runs the programme, for the candidate, for the panel. */
export const interviewRoutes: RouteObject[] = [
  { path: 'recruitment/:campaignId/interviews', Component: Outlet, loader: mayRecruit, children: ofCampaign },
  { path: 'my-applications/:applicationId/interview', Component: Outlet, loader: readMine, children: ofCandidate },
  {
    path: 'panel/:campaignId/interviews',
    lazy: async () => ({ Component: (await import('./panel/PanelInterviewsPage.tsx')).PanelInterviewsPage }),
    loader: readDay,
  },
]

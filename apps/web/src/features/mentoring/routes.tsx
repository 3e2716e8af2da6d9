import { data, type RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'
import { meQuery } from '../../app/session/me.ts'

const readMine = async () => {
  const { myMentoringQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(myMentoringQuery()))
}

/** Who waits for a mentor and who has one is for coordinators; administrators are not among them. */
async function mayRun(): Promise<null> {
  const { grants } = await queryClient.ensureQueryData(meQuery())
  if (!grants.some(({ kind }) => kind === 'coordinator')) throw data(null, { status: 403 })
  return null
}

const programme: RouteObject = {
  path: 'mentoring/programme',
  loader: mayRun,
  children: [
    { index: true, lazy: async () => ({ Component: (await import('./programme/ProgrammePage.tsx')).ProgrammePage }) },
    {
      path: 'register',
      lazy: async () => ({ Component: (await import('./programme/RegisterPage.tsx')).RegisterPage }),
    },
    {
      path: 'register/add',
      lazy: async () => ({ Component: (await import('./programme/AddMentorPage.tsx')).AddMentorPage }),
    },
    { path: 'ask', lazy: async () => ({ Component: (await import('./programme/AskForPage.tsx')).AskForPage }) },
    { path: 'pair', lazy: async () => ({ Component: (await import('./programme/PairPage.tsx')).PairPage }) },
    {
      path: 'assign',
      lazy: async () => ({ Component: (await import('./programme/AssignmentPage.tsx')).AssignmentPage }),
    },
    {
      path: 'settings',
      lazy: async () => ({ Component: (await import('./programme/SettingsPage.tsx')).MentoringSettingsPage }),
    },
  ],
}

/** The register of mentors, the way to a mentorship, and its page. */
export const mentoringRoutes: RouteObject[] = [
  programme,
  {
    path: 'mentoring',
    lazy: async () => ({ Component: (await import('./mine/MyMentoringPage.tsx')).MyMentoringPage }),
    loader: readMine,
  },
  {
    path: 'mentoring/ask/:organisationId',
    lazy: async () => ({ Component: (await import('./requests/AskPage.tsx')).AskPage }),
  },
  {
    path: 'mentoring/requests/:requestId',
    lazy: async () => ({ Component: (await import('./requests/RequestPage.tsx')).RequestPage }),
  },
  {
    path: 'mentoring/rather-not',
    lazy: async () => ({ Component: (await import('./mine/RatherNotPage.tsx')).RatherNotPage }),
  },
  {
    path: 'mentoring/requests/:requestId/wishes',
    lazy: async () => ({ Component: (await import('./requests/ChangeWishesPage.tsx')).ChangeWishesPage }),
  },
  {
    path: 'mentoring/requests/:requestId/not-now',
    lazy: async () => ({ Component: (await import('./requests/NotNowPage.tsx')).NotNowPage }),
  },
  {
    path: 'mentoring/offers/:offerId',
    lazy: async () => ({ Component: (await import('./offers/OfferPage.tsx')).OfferPage }),
  },
  {
    path: 'mentoring/offers/:offerId/question',
    lazy: async () => ({ Component: (await import('./offers/QuestionPage.tsx')).QuestionPage }),
  },
  {
    path: 'mentoring/offers/:offerId/not-this-time',
    lazy: async () => ({ Component: (await import('./offers/DeclinePage.tsx')).DeclinePage }),
  },
  {
    path: 'mentoring/mentors/:mentorId',
    lazy: async () => ({ Component: (await import('./programme/MentorPage.tsx')).MentorPage }),
  },
  {
    path: 'mentoring/mentors/:mentorId/change',
    lazy: async () => ({ Component: (await import('./programme/ChangeMentorPage.tsx')).ChangeMentorPage }),
  },
  {
    path: 'mentoring/mentors/:mentorId/training',
    lazy: async () => ({ Component: (await import('./programme/TrainingPage.tsx')).TrainingPage }),
  },
  {
    path: 'mentoring/mentors/:mentorId/conflict',
    lazy: async () => ({ Component: (await import('./programme/ConflictPage.tsx')).ConflictPage }),
  },
  {
    path: 'mentoring/:mentorshipId',
    lazy: async () => ({ Component: (await import('./pairs/MentorshipPage.tsx')).MentorshipPage }),
  },
  {
    path: 'mentoring/:mentorshipId/agreement',
    lazy: async () => ({ Component: (await import('./pairs/AgreementPage.tsx')).AgreementPage }),
  },
  {
    path: 'mentoring/:mentorshipId/agreement/change',
    lazy: async () => ({ Component: (await import('./pairs/WriteAgreementPage.tsx')).WriteAgreementPage }),
  },
  {
    path: 'mentoring/:mentorshipId/pause',
    lazy: async () => ({ Component: (await import('./pairs/PausePage.tsx')).PausePage }),
  },
  {
    path: 'mentoring/:mentorshipId/end',
    lazy: async () => ({ Component: (await import('./pairs/EndPage.tsx')).EndPage }),
  },
]

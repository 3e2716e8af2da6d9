import { createBrowserRouter, Outlet, type RouteObject } from 'react-router'
import { aboutRoutes } from '../features/about/routes.tsx'
import { advertRoutes } from '../features/adverts/routes.tsx'
import { applicationRoutes } from '../features/applications/routes.tsx'
import { applyingRoutes, startRoutes } from '../features/applying/routes.tsx'
import { appointingRoutes } from '../features/appointing/routes.tsx'
import { auditRoutes } from '../features/audit/routes.tsx'
import { buddyRoutes } from '../features/buddies/routes.tsx'
import { campaignRoutes } from '../features/campaigns/routes.tsx'
import { checkInRoutes } from '../features/check-ins/routes.tsx'
import { checkRoutes } from '../features/checks/routes.tsx'
import { coffeeRoutes } from '../features/coffee/mine/routes.tsx'
import { coffeeRoundsRoutes } from '../features/coffee/rounds/routes.tsx'
import { concernRoutes } from '../features/concerns/routes.tsx'
import { connectionRoutes } from '../features/connections/routes.tsx'
import { decisionRoutes } from '../features/decisions/routes.tsx'
import { devMailRoutes } from '../features/dev-mail/routes.tsx'
import { dropInRoutes } from '../features/drop-ins/routes.tsx'
import { grantRoutes } from '../features/grants/routes.tsx'
import { handbookRoutes } from '../features/handbook/routes.tsx'
import { homeRoutes } from '../features/home/routes.tsx'
import { informalChatRoutes } from '../features/informal-chats/routes.tsx'
import { interviewRoutes } from '../features/interviews/routes.tsx'
import { letterRoutes } from '../features/letters/routes.tsx'
import { mentorTrainingRoutes } from '../features/mentor-training/routes.tsx'
import { mentoringRoutes } from '../features/mentoring/routes.tsx'
import { mentoringSessionRoutes } from '../features/mentoring-sessions/routes.tsx'
import { notificationRoutes, unsubscribeRoutes } from '../features/notifications/routes.tsx'
import { organisationRoutes } from '../features/organisations/routes.tsx'
import { peopleRoutes } from '../features/people/routes.tsx'
import { peopleImportRoutes } from '../features/people-imports/routes.tsx'
import { profileRoutes } from '../features/profile/routes.tsx'
import { recruitmentReportRoutes } from '../features/recruitment-reports/routes.tsx'
import { recruitmentSettingsRoutes } from '../features/recruitment-settings/routes.tsx'
import { referenceRoutes } from '../features/references/routes.tsx'
import { scoringRoutes } from '../features/scoring/routes.tsx'
import { accountRoutes, signInRoutes } from '../features/sign-in/routes.tsx'
import { supportRoutes } from '../features/support/routes.tsx'
import { taskRoutes } from '../features/tasks/routes.tsx'
import { productQuery } from '../product.ts'
import { PageSkeleton } from '../ui/Skeleton.tsx'
import { NotFoundPage } from './errors/NotFoundPage.tsx'
import { PageError } from './errors/PageError.tsx'
import { StartError } from './errors/StartError.tsx'
import { Layout } from './layout/Layout.tsx'
import { SignedInPages } from './layout/SignedInPages.tsx'
import { queryClient } from './query-client.ts'
import { requireSignIn } from './session/guard.ts'
import { restoreSession } from './session/restore.ts'

/** Pages behind the sign-in: one line per feature. */
const signedInRoutes: RouteObject[] = [
  ...homeRoutes,
  ...applyingRoutes,
  ...accountRoutes,
  ...notificationRoutes,
  ...peopleRoutes,
  ...peopleImportRoutes,
  ...profileRoutes,
  ...organisationRoutes,
  ...grantRoutes,
  ...auditRoutes,
  ...checkInRoutes,
  ...coffeeRoutes,
  ...coffeeRoundsRoutes,
  ...dropInRoutes,
  ...buddyRoutes,
  ...connectionRoutes,
  ...decisionRoutes,
  ...letterRoutes,
  ...campaignRoutes,
  ...recruitmentReportRoutes,
  ...recruitmentSettingsRoutes,
  ...scoringRoutes,
  ...applicationRoutes,
  ...interviewRoutes,
  ...checkRoutes,
  ...appointingRoutes,
  ...supportRoutes,
  ...taskRoutes,
  ...mentoringRoutes,
  ...mentoringSessionRoutes,
  ...concernRoutes,
  ...mentorTrainingRoutes,
  ...handbookRoutes,
]

/** Pages that anybody may open. */
const openRoutes: RouteObject[] = [
  ...signInRoutes,
  ...startRoutes,
  ...aboutRoutes,
  ...advertRoutes,
  ...informalChatRoutes,
  ...referenceRoutes,
  ...unsubscribeRoutes,
  ...devMailRoutes,
  { path: '*', Component: NotFoundPage },
]

async function start(): Promise<null> {
  await Promise.all([queryClient.ensureQueryData(productQuery()), restoreSession()])
  return null
}

const whole: RouteObject = {
  Component: Layout,
  ErrorBoundary: StartError,
  HydrateFallback: PageSkeleton,
  loader: start,
  shouldRevalidate: () => false,
  children: [
    {
      Component: Outlet,
      ErrorBoundary: PageError,
      children: [
        {
          Component: SignedInPages,
          loader: requireSignIn,
          shouldRevalidate: () => true,
          children: [{ Component: Outlet, ErrorBoundary: PageError, children: signedInRoutes }],
        },
        ...openRoutes,
      ],
    },
  ],
}

export const makeRouter = () => createBrowserRouter([whole])

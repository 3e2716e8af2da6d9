import { Outlet, type RouteObject } from 'react-router'
import { aboutRoutes } from '../features/about/routes.tsx'
import { advertRoutes } from '../features/adverts/routes.tsx'
import { applyingRoutes, startRoutes } from '../features/applying/routes.tsx'
import { buddyRoutes } from '../features/buddies/routes.tsx'
import { checkInRoutes } from '../features/check-ins/routes.tsx'
import { coffeeRoutes } from '../features/coffee/mine/routes.tsx'
import { concernRoutes } from '../features/concerns/routes.tsx'
import { myCorrectionRoutes } from '../features/corrections/routes.tsx'
import { devMailRoutes } from '../features/dev-mail/routes.tsx'
import { dropInRoutes } from '../features/drop-ins/routes.tsx'
import { myErasureRoutes } from '../features/erasure/routes.tsx'
import { handbookRoutes } from '../features/handbook/routes.tsx'
import { homeRoutes } from '../features/home/routes.tsx'
import { informalChatRoutes } from '../features/informal-chats/routes.tsx'
import { mentoringRoutes } from '../features/mentoring/routes.tsx'
import { mentoringSessionRoutes } from '../features/mentoring-sessions/routes.tsx'
import { notificationRoutes, unsubscribeRoutes } from '../features/notifications/routes.tsx'
import { profileRoutes } from '../features/profile/routes.tsx'
import { referenceRoutes } from '../features/references/routes.tsx'
import { securityRoutes } from '../features/second-factor/routes.tsx'
import { accountRoutes, signInRoutes } from '../features/sign-in/routes.tsx'
import { taskRoutes } from '../features/tasks/routes.tsx'
import { productQuery } from '../product.ts'
import { PageSkeleton } from '../ui/Skeleton.tsx'
import { NotFoundPage } from './errors/NotFoundPage.tsx'
import { PageError } from './errors/PageError.tsx'
import { StartError } from './errors/StartError.tsx'
import { Header } from './layout/Header.tsx'
import { Layout } from './layout/Layout.tsx'
import { SignedInPages } from './layout/SignedInPages.tsx'
import { queryClient } from './query-client.ts'
import { requireSignIn } from './session/guard.ts'
import { restoreSession } from './session/restore.ts'

/** Pages of partners and mentors: one line per feature. Those of staff are in `staff-routes.tsx`. */
const signedInRoutes: RouteObject[] = [
  ...homeRoutes,
  ...applyingRoutes,
  ...accountRoutes,
  ...securityRoutes,
  ...notificationRoutes,
  ...profileRoutes,
  ...myErasureRoutes,
  ...myCorrectionRoutes,
  ...checkInRoutes,
  ...coffeeRoutes,
  ...dropInRoutes,
  ...buddyRoutes,
  ...taskRoutes,
  ...mentoringRoutes,
  ...mentoringSessionRoutes,
  ...concernRoutes,
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

/** Until it is known whether somebody is signed in: the header stands as the server wrote it into the page. */
function Starting() {
  return (
    <>
      <Header />
      <PageSkeleton />
    </>
  )
}

async function start(): Promise<null> {
  await Promise.all([queryClient.ensureQueryData(productQuery()), restoreSession()])
  return null
}

/** Every page but those of staff, which are added under `signed-in` with the first of them. */
export const whole: RouteObject = {
  Component: Layout,
  ErrorBoundary: StartError,
  HydrateFallback: Starting,
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
          children: [{ id: 'signed-in', Component: Outlet, ErrorBoundary: PageError, children: signedInRoutes }],
        },
        ...openRoutes,
      ],
    },
  ],
}

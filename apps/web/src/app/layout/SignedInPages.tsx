import { lazy, Suspense } from 'react'
import { Outlet, useLocation } from 'react-router'
import { PageSkeleton } from '../../ui/Skeleton.tsx'
import { useSessionState } from '../session/me.ts'
import { useIsProofNeeded } from '../session/proof.ts'

const SignInAgain = lazy(async () => ({
  default: (await import('../../features/sign-in/SignInAgain.tsx')).SignInAgain,
}))

const ConfirmItIsMe = lazy(async () => ({
  default: (await import('../../features/sign-in/proof/ConfirmItIsMe.tsx')).ConfirmItIsMe,
}))

/**
 * Everything behind the sign-in. When the session ends under somebody's hands the page stays where it is, out of
 * sight, until they have signed in again: what they typed is still there and what they were sending is sent.
 */
export function SignedInPages() {
  const { pathname } = useLocation()
  const hasEnded = useSessionState() === 'ended'
  const isProofNeeded = useIsProofNeeded()
  return (
    <>
      {hasEnded && (
        <Suspense fallback={<PageSkeleton />}>
          <SignInAgain />
        </Suspense>
      )}
      {isProofNeeded && !hasEnded && (
        <Suspense fallback={null}>
          <ConfirmItIsMe />
        </Suspense>
      )}
      <div hidden={hasEnded}>
        <Suspense fallback={<PageSkeleton />} key={pathname}>
          <Outlet />
        </Suspense>
      </div>
    </>
  )
}

import { lazy, Suspense, useEffect } from 'react'
import { Outlet, useLocation } from 'react-router'
import { PageSkeleton } from '../../ui/Skeleton.tsx'
import { useSessionState } from '../session/me.ts'
import { useIsProofNeeded } from '../session/proof.ts'

const signInAgain = () => import('../../features/sign-in/SignInAgain.tsx')
const confirmItIsMe = () => import('../../features/sign-in/proof/ConfirmItIsMe.tsx')
const SignInAgain = lazy(async () => ({ default: (await signInAgain()).SignInAgain }))
const ConfirmItIsMe = lazy(async () => ({ default: (await confirmItIsMe()).ConfirmItIsMe }))

/**
 * What stands before an open page is fetched while nothing else is going on. When it is needed a newer version may be
 * installed, and with the old files what was typed on the page would go.
 */
const fetchAhead = () => {
  const fetchBoth = () => void Promise.all([signInAgain(), confirmItIsMe()]).catch(() => undefined)
  const wait = window.setTimeout(fetchBoth, 3_000)
  return () => window.clearTimeout(wait)
}

/**
 * Everything behind the sign-in. When the session ends under somebody's hands the page stays where it is, out of
 * sight, until they have signed in again: what they typed is still there and what they were sending is sent.
 */
export function SignedInPages() {
  const { pathname } = useLocation()
  const hasEnded = useSessionState() === 'ended'
  const isProofNeeded = useIsProofNeeded()
  useEffect(fetchAhead, [])
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

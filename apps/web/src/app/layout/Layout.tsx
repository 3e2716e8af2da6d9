import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { useSessionState } from '../session/me.ts'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { SignedInBar } from './SignedInBar.tsx'
import { SkipLink } from './SkipLink.tsx'
import { WaitingNote } from './WaitingNote.tsx'

/** What anybody may read, in the street or on a ward's computer: it looks the same whoever is signed in. */
const isPublic = (path: string): boolean => /^\/(join|chat)(\/|$)/.test(path)

/** What is the same on every page, in the same place. */
export function Layout() {
  const isSignedIn = useSessionState() === 'signed-in'
  const { pathname } = useLocation()
  return (
    <>
      <SkipLink />
      <OfflineBanner />
      {isSignedIn && !isPublic(pathname) ? <SignedInBar /> : <Header />}
      <div className="app-content">
        <Outlet />
      </div>
      <Footer />
      <WaitingNote />
      <ScrollRestoration />
    </>
  )
}

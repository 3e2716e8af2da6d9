import { Outlet, ScrollRestoration } from 'react-router'
import { useSessionState } from '../session/me.ts'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { SignedInBar } from './SignedInBar.tsx'
import { SkipLink } from './SkipLink.tsx'
import { WaitingNote } from './WaitingNote.tsx'

/** What is the same on every page, in the same place. */
export function Layout() {
  const isSignedIn = useSessionState() === 'signed-in'
  return (
    <>
      <SkipLink />
      <OfflineBanner />
      {isSignedIn ? <SignedInBar /> : <Header />}
      <div className="app-content">
        <Outlet />
      </div>
      <Footer />
      <WaitingNote />
      <ScrollRestoration />
    </>
  )
}

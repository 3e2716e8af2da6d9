import type { ReactNode } from 'react'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ApiProblem, NetworkFault } from '../../http/faults.ts'
import { Page } from '../../ui/Page.tsx'
import { NotAllowedPage } from './NotAllowedPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { LoadAgain, ReadAgain } from './TryAgain.tsx'

/** When a page cannot be shown: what happened, what was kept, what to try, and a reference. */
export function PageError() {
  const fault = useRouteError()
  const status = statusOf(fault)
  // An address that was mistyped is refused before anybody looks for what it names.
  if (status === 404 || status === 400) return <NotFoundPage />
  if (status === 403) return <NotAllowedPage />
  if (fault instanceof NetworkFault) return <Unreachable again={<ReadAgain />} />
  if (isMissingCode(fault)) return <Unreachable again={<LoadAgain isAtOnce />} />
  return <Broken fault={fault} />
}

function statusOf(fault: unknown): number | undefined {
  if (fault instanceof ApiProblem || isRouteErrorResponse(fault)) return fault.status
  return undefined
}

/**
 * The code or the style of a page could not be fetched: no connection, or a newer version is installed and its files have
 * other names. Browsers word it each in their own way. Loading anew mends the second.
 */
const isMissingCode = (fault: unknown): boolean =>
  fault instanceof Error && /dynamically imported module|importing a module script|preload/i.test(fault.message)

function Unreachable({ again }: { again: ReactNode }) {
  return (
    <Page title="We could not load this page">
      <p>No answer came from the service. Your connection may be down, or the service is being restarted.</p>
      <p>Nothing that you had saved is lost.</p>
      {again}
    </Page>
  )
}

function Broken({ fault }: { fault: unknown }) {
  const reference = fault instanceof ApiProblem ? fault.reference : ''
  return (
    <Page title="Sorry, this page is not working">
      <p>Something went wrong at our end. Nothing that you had saved is lost.</p>
      <p>Try again in a minute. If it happens again, tell your coordinator what you were doing.</p>
      {reference !== '' && <p className="app-reference">Reference: {reference}</p>}
      {fault instanceof ApiProblem ? <ReadAgain /> : <LoadAgain />}
    </Page>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router'
import { ApiProblem, NetworkFault } from '../../http/faults.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { NotAllowedPage } from './NotAllowedPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'

/** When a page cannot be shown: what happened, what was kept, what to try, and a reference. */
export function PageError() {
  const fault = useRouteError()
  const status = statusOf(fault)
  if (status === 404) return <NotFoundPage />
  if (status === 403) return <NotAllowedPage />
  if (fault instanceof NetworkFault) return <Unreachable />
  return <Broken fault={fault} />
}

function statusOf(fault: unknown): number | undefined {
  if (fault instanceof ApiProblem || isRouteErrorResponse(fault)) return fault.status
  return undefined
}

function Unreachable() {
  return (
    <Page title="We could not load this page">
      <p>No answer came from the service. Your connection may be down, or the service is being restarted.</p>
      <p>Nothing that you had saved is lost.</p>
      <TryAgain />
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
      <TryAgain />
    </Page>
  )
}

/** Forgets the loads that failed and asks for them anew; a fault of the page itself needs it loaded afresh. */
function TryAgain() {
  const fault = useRouteError()
  const queryClient = useQueryClient()
  const { state, revalidate } = useRevalidator()
  const isLoadFault = fault instanceof ApiProblem || fault instanceof NetworkFault
  const again = () => {
    if (!isLoadFault) return window.location.reload()
    queryClient.removeQueries({ predicate: (query) => query.state.status === 'error' })
    void revalidate()
  }
  return (
    <Button busy={state === 'loading' && 'Trying again'} onClick={again}>
      Try again
    </Button>
  )
}

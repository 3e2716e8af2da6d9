import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Page } from '../../ui/Page.tsx'
import { letterQuery } from './queries.ts'

/** A letter to somebody without email: on paper nothing but the letter. */
export function LetterPage() {
  const { taskId = '' } = useParams()
  const { data: letter } = useSuspenseQuery(letterQuery(taskId))
  const { to, from, on, title, body } = letter
  return (
    <Page back={{ to: '/tasks?kind=print', text: 'Back to letters to post' }} title={title}>
      <address className="app-typed nhsuk-u-margin-bottom-5">
        {[to.name, to.address, to.postcode].filter(Boolean).join('\n')}
      </address>
      <p>{formatDay(on)}</p>
      <p>Dear {to.called}</p>
      <p className="app-typed">{body}</p>
      <p>If you would like to talk about it, ring us.</p>
      <p>{from}</p>
      <div className="app-screen-only">
        {to.address === null && (
          <p>
            <strong>There is no postal address.</strong> Ring somebody who knows it, and put it on their page.
          </p>
        )}
        <div className="app-actions">
          <Button onClick={() => window.print()}>Print this letter</Button>
          <Link to="/tasks?kind=print">Tick it off when it is posted</Link>
        </div>
      </div>
    </Page>
  )
}

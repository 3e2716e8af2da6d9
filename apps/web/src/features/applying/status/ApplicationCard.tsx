import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { TurnTag } from '../../../ui/TurnTag.tsx'
import { myApplicationsQuery } from '../queries.ts'
import { stateWords } from '../words.ts'
import { linkTo, nextPage, shownTurn } from './turn.ts'

/** For applicants: the application that waits for them, or else how the newest stands. */
export function ApplicationCard() {
  const { data } = useSuspenseInfiniteQuery(myApplicationsQuery())
  const items = data.pages.flatMap((page) => page.items)
  const mine = items.find(({ turn }) => turn === 'applicant') ?? items[0]
  if (!mine) return null
  const next = nextPage(mine)
  return (
    <div className="app-next">
      <h2 className="nhsuk-heading-m">{mine.title}</h2>
      <p>
        <TurnTag turn={shownTurn(mine)} view="applicant" /> {stateWords[mine.state]}
      </p>
      {mine.state === 'draft' && mine.sendBy && (
        <p>Send it by {formatInstant(mine.sendBy)}. What you type is saved as you go.</p>
      )}
      {next ? (
        <>
          <ButtonLink to={next.to}>{next.text}</ButtonLink>
          {mine.state !== 'draft' && (
            <p>
              <Link to={linkTo(mine)}>See how your application stands</Link>
            </p>
          )}
        </>
      ) : (
        <ButtonLink to={linkTo(mine)}>See your application</ButtonLink>
      )}
      {items.length > 1 && (
        <p>
          <Link to="/my-applications">All your applications</Link>
        </p>
      )}
    </div>
  )
}

import type { MyApplication } from '@elevate/contracts/applying'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatInstant, formatRelative } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { TurnTag } from '../../../ui/TurnTag.tsx'
import { myApplicationsQuery } from '../queries.ts'
import { stateWords } from '../words.ts'
import { linkTo, shownTurn } from './turn.ts'

export function MyApplicationsPage() {
  const list = useSuspenseInfiniteQuery(myApplicationsQuery())
  const items = list.data.pages.flatMap((page) => page.items)
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Your applications">
      {items.length === 0 ? (
        <EmptyState heading="You have not applied for anything">
          <p>When you apply, you see here how far it is and whose turn it is.</p>
          <ButtonLink to="/join">See what you can apply for</ButtonLink>
        </EmptyState>
      ) : (
        <ul className="app-cards">
          {items.map((item) => (
            <li key={item.id}>
              <OneApplication application={item} />
            </li>
          ))}
        </ul>
      )}
      <ShowMore list={list} shown={items.length} what="applications" />
    </Page>
  )
}

function OneApplication({ application }: { application: MyApplication }) {
  const { title, organisation, reference, state, sendBy, stateSince } = application
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h2 className="nhsuk-heading-s">
          <Link to={linkTo(application)}>{title}</Link>
        </h2>
        <p>
          {organisation}. {reference}
        </p>
        <p>
          <TurnTag turn={shownTurn(application)} view="applicant" /> {stateWords[state]}
        </p>
        <p className="app-reference">
          {state === 'draft' && sendBy
            ? `Send it by ${formatInstant(sendBy)}`
            : `Since ${formatRelative(stateSince, new Date())}`}
        </p>
      </div>
    </div>
  )
}

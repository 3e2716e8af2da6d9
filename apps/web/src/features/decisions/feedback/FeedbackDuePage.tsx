import type { FeedbackDue } from '@elevate/contracts/feedback'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatRelative, formatShortDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { stateWords } from '../../applications/words.ts'
import { OrganisationChoice } from '../../coffee/OrganisationChoice.tsx'
import { useOrganisation } from '../../coffee/organisation.ts'
import { feedbackDueQuery } from '../queries.ts'

const columns: Column<FeedbackDue>[] = [
  {
    key: 'name',
    heading: 'Applicant',
    cell: ({ applicationId, name, reference }) => (
      <>
        <Link to={`/applications/${applicationId}/feedback`}>{name}</Link>
        <br />
        <span className="app-reference">{reference}</span>
      </>
    ),
  },
  { key: 'campaign', heading: 'Recruitment', cell: ({ campaign }) => campaign },
  { key: 'state', heading: 'Decision', cell: ({ state }) => stateWords[state] },
  {
    key: 'due',
    heading: 'Promised by',
    cell: ({ dueOn, isOverdue }) => (
      <>
        {formatShortDay(dueOn)} ({formatRelative(dueOn, new Date())}){' '}
        {isOverdue && <strong className="nhsuk-tag nhsuk-tag--red">Overdue</strong>}
      </>
    ),
  },
  { key: 'started', heading: 'Written', cell: ({ isStarted }) => (isStarted ? 'Begun' : 'Not yet') },
]

export function FeedbackDuePage() {
  const { id } = useOrganisation()
  const list = useSuspenseInfiniteQuery(feedbackDueQuery(id))
  const items = list.data.pages.flatMap((page) => page.items)
  return (
    <Page back={{ to: '/recruitment', text: 'Back to recruitment' }} title="Feedback to give" wide>
      <OrganisationChoice />
      {items.length === 0 ? (
        <EmptyState heading="Nobody waits for feedback">
          <p>
            Everybody who is told “not this time” is promised feedback by a day, and is listed here until they have it.
          </p>
        </EmptyState>
      ) : (
        <StackingTable
          caption={`${items.length} ${items.length === 1 ? 'person waits' : 'people wait'} for feedback`}
          columns={columns}
          rowKey={({ applicationId }) => applicationId}
          rows={items}
        />
      )}
      <ShowMore list={list} shown={items.length} what="people" />
    </Page>
  )
}

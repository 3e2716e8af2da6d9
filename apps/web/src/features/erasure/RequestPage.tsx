import type { ErasurePage } from '@elevate/contracts/erasure'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { holdPath, titleOf } from '../legal-holds/words.ts'
import { Lines } from './Lines.tsx'
import { erasureRequestQuery } from './queries.ts'
import { obstacleWords, stateWords } from './words.ts'

/** One request: what stands in its way, what would go and stay, or the receipt. */
export function RequestPage() {
  const { requestId = '' } = useParams()
  const { data: request } = useSuspenseQuery(erasureRequestQuery(requestId))
  const { person, state } = request
  return (
    <Page
      back={{ to: '/erasure-requests', text: 'Back to requests to be deleted' }}
      title={state === 'erased' ? 'Receipt of a deletion' : `Request of ${person.name} to be deleted`}
      wide
    >
      <Facts
        facts={[
          {
            name: 'Asked',
            value: `${formatInstant(request.askedAt)}${request.wasAskedByPerson ? '' : ', written down by staff'}`,
          },
          { name: 'Where it stands', value: stateWords[state] },
          state === 'asked'
            ? { name: 'Answer by', value: formatDay(request.dueOn) }
            : { name: 'Answered', value: request.decidedAt && formatInstant(request.decidedAt) },
          ...(request.refusedWhy
            ? [{ name: 'Reason', value: <span className="app-typed">{request.refusedWhy}</span> }]
            : []),
        ]}
      />
      {request.receipt && (
        <Lines caption="What was done, table by table. Nothing here says who it was." lines={request.receipt} />
      )}
      {state === 'asked' && <ToDecide request={request} />}
    </Page>
  )
}

function ToDecide({ request }: { request: ErasurePage }) {
  const { id, person, obstacles, preview, can } = request
  return (
    <>
      {obstacles.length > 0 && (
        <div className="nhsuk-inset-text">
          <h2 className="nhsuk-heading-s">Before {person.name} can be deleted</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {obstacles.map((one) => (
              <li key={one}>{obstacleWords[one]}</li>
            ))}
          </ul>
          <HeldRecords held={request.heldRecords} />
          <p>
            <Link to={`/people/${person.id}`}>Go to the page of {person.name}</Link>
          </p>
        </div>
      )}
      <Lines caption="What a deletion would do today, table by table" lines={preview} />
      {!can.decide && <p>Other organisations know {person.name} too, so an administrator answers this request.</p>}
      {can.decide && (
        <div className="app-actions">
          {obstacles.length === 0 && (
            <ButtonLink look="warning" to={`/erasure-requests/${id}/erase`}>
              Delete this person
            </ButtonLink>
          )}
          <ButtonLink look="secondary" to={`/erasure-requests/${id}/refuse`}>
            Answer no
          </ButtonLink>
        </div>
      )}
    </>
  )
}

function HeldRecords({ held }: { held: ErasurePage['heldRecords'] }) {
  if (held.length === 0) return null
  return (
    <>
      <p>Kept by a legal hold:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {held.map((record) => (
          <li key={record.recordId}>
            <Link to={holdPath(record)}>{titleOf({ ...record, names: null })}</Link>, since {formatDay(record.placedAt)}
            : {record.reason}
          </li>
        ))}
      </ul>
    </>
  )
}

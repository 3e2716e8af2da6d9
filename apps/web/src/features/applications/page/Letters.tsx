import type { Application } from '@elevate/contracts/applications'
import { Link } from 'react-router'
import { formatInstant } from '../../../ui/dates.ts'

type Letter = Application['letters'][number]

/** Letters as they were sent, word for word, each opened by itself. */
export function Letters({ application: { id, letters } }: { application: Application }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Letters</h2>
      {letters.length === 0 && <p>No letter has been written yet.</p>}
      {letters.map((letter) => (
        <details className="nhsuk-details" key={letter.id}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              {letter.subject} ({howSent(letter)})
            </span>
          </summary>
          <div className="nhsuk-details__text">
            <p className="app-typed">{letter.body}</p>
            {letter.sentAt === null && letter.withdrawnAt === null && (
              <Link to={`/applications/${id}/letters/${letter.id}`}>Print it, or say that it was told</Link>
            )}
          </div>
        </details>
      ))}
    </>
  )
}

const waits = { email: 'waits to go by email', phone: 'waits for your call', post: 'waits to be posted' }
const ways = { email: 'by email', phone: 'told by phone', post: 'by post' }

const howSent = ({ by, sentAt, withdrawnAt }: Letter): string => {
  if (withdrawnAt !== null) return 'not sent: it no longer applied'
  return sentAt === null ? waits[by] : `${ways[by]}, ${formatInstant(sentAt)}`
}

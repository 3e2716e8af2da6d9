import type { ImportRow } from '@elevate/contracts/people-import-rows'
import { formatShortDay } from '../../ui/dates.ts'

/** What would change, field by field; what is wrong, or in doubt; and what was noticed on the way. */
export function RowDetails({ row }: { row: ImportRow }) {
  const { says, faults, remarks, suggestedContact, outcome } = row
  const isSaved = outcome === 'new' || outcome === 'changed'
  return (
    <>
      {says !== null && <p className="nhsuk-body-s nhsuk-u-margin-bottom-2">{says}</p>}
      {faults.map(({ label, typed, says: advice, rule }) => (
        <p className="nhsuk-body-s nhsuk-u-margin-bottom-2" key={`${label} ${rule}`}>
          <strong>{label}:</strong> {typed === '' ? 'nothing is entered' : `“${typed}”`}. {advice}
        </p>
      ))}
      {outcome === 'new' && <AllFields row={row} />}
      {outcome === 'changed' && <Changes changes={row.changes} />}
      {remarks.map((remark) => (
        <p className="app-reference" key={remark}>
          {remark}
        </p>
      ))}
      {isSaved && suggestedContact !== null && (
        <p className="app-reference">
          Seems to prefer to be reached by {suggestedContact}. This is not saved: ask, and set it on their page.
        </p>
      )}
    </>
  )
}

type Change = ImportRow['changes'][number]

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      {changes.map(({ field, label, from, to }) => (
        <li key={field}>
          <strong>{label}:</strong>{' '}
          {from === null ? (
            shown(to)
          ) : (
            <>
              <s>
                <span className="nhsuk-u-visually-hidden">until now </span>
                {shown(from)}
              </s>{' '}
              <span aria-hidden="true">→</span> <span className="nhsuk-u-visually-hidden">from now on </span>
              {shown(to)}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A new person has fifteen fields: enough to recognise them is in view, the rest one press away. */
function AllFields({ row: { changes, organisation, name } }: { row: ImportRow }) {
  const telling = changes.filter(({ field }) => field === 'email' || field === 'phone').map(({ to }) => to)
  return (
    <>
      <p className="nhsuk-body-s nhsuk-u-margin-bottom-2">{[organisation, ...telling].filter(Boolean).join(', ')}</p>
      <details className="nhsuk-details nhsuk-u-margin-bottom-0">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text nhsuk-body-s">
            Everything<span className="nhsuk-u-visually-hidden"> about {name}</span>
          </span>
        </summary>
        <div className="nhsuk-details__text">
          <Changes changes={changes} />
        </div>
      </details>
    </>
  )
}

const shown = (value: string | null): string => {
  if (value === null) return 'nothing'
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatShortDay(value) : value
}

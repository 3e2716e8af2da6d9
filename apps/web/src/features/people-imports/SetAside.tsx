import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import { counted } from './words.ts'

const why = {
  'above-the-table': 'stands above the table',
  total: 'is a total',
  note: 'is a note',
  'repeated-header': 'is the header once more',
} as const

/** Lines of the file that are no people: shown, so that nothing vanishes silently. */
export function SetAside({ started: { setAside, setAsideCount } }: { started: PeopleImport }) {
  if (setAsideCount === 0) return null
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {counted(setAsideCount, 'line is not a person', 'lines are not people')}
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <ul>
          {setAside.map(({ line, text, why: reason }) => (
            <li key={line}>
              Row {line} {why[reason]}: {text}
            </li>
          ))}
        </ul>
        {setAsideCount > setAside.length && <p>These are the first {setAside.length}.</p>}
      </div>
    </details>
  )
}

import type { ImportCounts } from '@elevate/contracts/people-import-preview'
import { importOutcomes } from '@elevate/contracts/people-vocabulary'
import { Link, useSearchParams } from 'react-router'
import { inDigits, outcomeWords } from './words.ts'

/** How many rows there are of each kind; each leads to those rows. */
export function OutcomeLinks({ counts, rowCount }: { counts: ImportCounts; rowCount: number }) {
  const [search] = useSearchParams()
  const shown = search.get('outcome')
  const links = [
    { to: '?', name: null, text: 'All rows', count: rowCount },
    ...importOutcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => ({
        to: `?outcome=${outcome}`,
        name: outcome as string | null,
        text: outcomeWords[outcome].text,
        count: counts[outcome],
      })),
  ]
  return (
    <nav aria-label="Rows by what becomes of them">
      <ul className="app-links">
        {links.map(({ to, name, text, count }) => (
          <li key={text}>
            {name === shown ? (
              <strong aria-current="true">
                {text}: {inDigits(count)}
              </strong>
            ) : (
              <Link preventScrollReset replace to={to}>
                {text}: {inDigits(count)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

import type { SomebodyKnown } from '@elevate/contracts/people'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { ApiProblem } from '../../http/faults.ts'
import '../../styles/warning-callout.scss'

export type Known = SomebodyKnown

/** Who is already there and may be the same, out of the API's refusal. */
export const knownIn = (fault: unknown): Known[] =>
  fault instanceof ApiProblem && fault.code === 'looks-like-somebody-known' ? (fault.said.people as Known[]) : []

/** Asks before a second entry for one person is made; couples share addresses, so it can be somebody else. */
export function LooksLike({ known }: { known: readonly Known[] }) {
  const section = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (known.length > 0) section.current?.focus()
  }, [known])
  if (known.length === 0) return null
  return (
    <div className="nhsuk-warning-callout" ref={section} tabIndex={-1}>
      <h2 className="nhsuk-warning-callout__label">Somebody here looks like the same person</h2>
      <ul>
        {known.map(({ id, name, email }) => (
          <li key={id}>
            <Link target="_blank" to={`/people/${id}`}>
              {name} <span className="nhsuk-u-visually-hidden">(opens in a new tab)</span>
            </Link>
            {email && `, ${email}`}
          </li>
        ))}
      </ul>
      <p>
        Nothing is saved yet. If it is the same person, change their page instead. If it is somebody else, add them.
      </p>
    </div>
  )
}

import type { Person } from '@elevate/contracts/people'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { accessNeedsQuery } from './queries.ts'

/** What is shared of it. That somebody looked is written down, and the page says so. */
export function AccessNeeds({ person }: { person: Person }) {
  const { data: needs } = useSuspenseQuery(accessNeedsQuery(person.id))
  return (
    <>
      {needs.whatHelps ? (
        <p className="app-typed">{needs.whatHelps}</p>
      ) : (
        <p>{person.name} has shared nothing here. Ask what helps before you invite them to something.</p>
      )}
      <p className="app-reference">
        {person.name} decides who sees this.{needs.whatHelps && ' It is written down that you have looked at it.'}
      </p>
      <p>
        <Link to={`/people/${person.id}/access-needs`}>Write down what {person.name} told you</Link>
      </p>
    </>
  )
}

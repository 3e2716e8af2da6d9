import type { HomePerson } from '@elevate/contracts/homes'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatDay, formatRelative } from '../../ui/dates.ts'
import { asWords } from './words.ts'
import '../../styles/support.scss'

/** People on my side, and whom I am there for: each with the last and the next contact. */
export function People({ heading, people }: { heading: string; people: readonly HomePerson[] }) {
  if (people.length === 0) return null
  return (
    <section>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <ul className="app-people">
        {people.map((person) => (
          <li key={`${person.as} ${person.name} ${person.href}`}>
            <div className="app-quiet__line">
              <div>
                <Link to={person.href}>
                  <strong>{person.name}</strong>
                </Link>
                <br />
                <span className="app-reference">{asWords[person.as]}</span>
                <Contacts person={person} />
              </div>
              {person.logHref !== null && (
                <ButtonLink look="secondary" small to={person.logHref}>
                  Log a session<span className="nhsuk-u-visually-hidden"> with {person.name}</span>
                </ButtonLink>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contacts({ person: { as, last, next } }: { person: HomePerson }) {
  if (as === 'coffee') return next === null ? null : <Line text={`Meet by ${formatDay(next)}`} />
  return (
    <>
      <Line
        text={
          last === null ? 'Not in touch yet' : `Last in touch ${formatDay(last)} (${formatRelative(last, new Date())})`
        }
      />
      {next !== null && <Line text={`Next ${formatDay(next)}`} />}
    </>
  )
}

function Line({ text }: { text: string }) {
  return (
    <>
      <br />
      {text}
    </>
  )
}

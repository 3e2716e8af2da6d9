import type { PeopleToSeeTo } from '@elevate/contracts/people'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatDay, formatRelative } from '../../ui/dates.ts'
import { toSeeToQuery } from './queries.ts'

type Line = { key: string; to: string; name: string; text: string }

/** The coordinator's home page: whose term or break ends, whose leaving is not finished, who cannot sign in yet. */
export function ToSeeToCard() {
  const { data } = useSuspenseQuery(toSeeToQuery())
  const groups = groupsOf(data).filter(({ lines }) => lines.length > 0)
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h3 className="nhsuk-card__heading nhsuk-heading-s">People</h3>
        {groups.length === 0 && <p>Nobody’s term or break ends soon, and nobody’s leaving is unfinished.</p>}
        {groups.map(({ heading, lines }) => (
          <section className="nhsuk-u-margin-bottom-4" key={heading}>
            <h4 className="nhsuk-heading-xs nhsuk-u-margin-bottom-1">{heading}</h4>
            <ul className="nhsuk-list">
              {lines.map(({ key, to, name, text }) => (
                <li key={key}>
                  <Link to={to}>{name}</Link>
                  {text}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <Link to="/people">See all people</Link>
      </div>
    </div>
  )
}

const groupsOf = (seen: PeopleToSeeTo): { heading: string; lines: Line[] }[] => [
  {
    heading: 'The term ends',
    lines: seen.termsEnding.map(({ personId, name, termEndsOn }) => ({
      ...lineOf(personId, name),
      text: `, ${dayWords(termEndsOn)}`,
    })),
  },
  {
    heading: 'Back from a break',
    lines: seen.breaksEnding.map(({ personId, name, pausedUntil }) => ({
      ...lineOf(personId, name),
      text: `, ${dayWords(pausedUntil)}`,
    })),
  },
  {
    heading: 'Leaver checklists',
    lines: seen.leavers.map(({ personId, appointmentId, name, itemsToDo }) => ({
      key: appointmentId,
      to: `/people/${personId}/appointments/${appointmentId}/leaver`,
      name,
      text: `, ${itemsToDo} to do`,
    })),
  },
  {
    heading: 'Cannot sign in yet',
    lines: seen.withoutAccount.map(({ personId, name }) => ({
      ...lineOf(personId, name),
      to: `/people/${personId}/invite`,
      text: '',
    })),
  },
]

const lineOf = (personId: string, name: string) => ({ key: personId, to: `/people/${personId}`, name })
const dayWords = (day: string): string => `${formatDay(day)} (${formatRelative(day, new Date())})`

import type { CoordinatorHome as Home } from '@elevate/contracts/homes'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useAbout } from '../coffee/organisation.ts'
import { CoverCounts } from '../support/CoverCounts.tsx'
import { Quiet } from '../support/Quiet.tsx'
import { coverageHeading, quietHeading } from '../support/words.ts'
import { coordinatorHomeQuery } from './queries.ts'

/** With whom nobody was in touch comes first; then what waits for me, the longest first; then how things stand. */
export function CoordinatorHome({ cards }: { cards: ReactNode[] }) {
  const { data } = useSuspenseQuery(coordinatorHomeQuery())
  return (
    <>
      {data.programmes.map((programme) => (
        <InTouch key={programme.figures.organisation.id} programme={programme} />
      ))}
      <div className="app-home-columns">
        <section>
          <h2 className="nhsuk-heading-m">Waiting for you</h2>
          <Waiting tasks={data.tasks} />
          {data.programmes
            .filter(({ figures }) => figures.partners > 0)
            .map(({ figures }) => (
              <section key={figures.organisation.id}>
                <h2 className="nhsuk-heading-m">{coverageHeading(figures)}</h2>
                <CoverCounts figures={figures} />
              </section>
            ))}
        </section>
        <div className="app-home-side">
          {cards.map((card, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the cards stay where they are.
            <Suspense fallback={<Skeleton lines={3} />} key={index}>
              {card}
            </Suspense>
          ))}
        </div>
      </div>
    </>
  )
}

const shownFirst = 3

function InTouch({ programme: { figures, quiet } }: { programme: Home['programmes'][number] }) {
  const about = useAbout()
  const { id } = figures.organisation
  const grid = about('/support/coverage', id)
  return (
    <div className="app-next app-next--wide">
      <h2 className="nhsuk-heading-m">{quietHeading(figures)}</h2>
      <Quiet partners={quiet.slice(0, shownFirst)} />
      {figures.quiet > shownFirst ? (
        <ButtonLink to={`${grid}${grid.includes('?') ? '&' : '?'}show=quiet&sort=-quiet`}>
          See all {figures.quiet}
        </ButtonLink>
      ) : (
        <p>
          <Link to={about('/support', id)}>See how support stands</Link>
        </p>
      )}
    </div>
  )
}

function Waiting({ tasks: { open, overdue, mine, first } }: { tasks: Home['tasks'] }) {
  if (open === 0)
    return <p>Nothing is to be done. Tasks come by themselves, when somebody or something waits for you.</p>
  return (
    <>
      <ul className="app-people">
        {first.map(({ id, title, href, dueOn, isOverdue }) => (
          <li key={id}>
            <Link to={href ?? '/tasks'}>{title}</Link>
            <br />
            <span className="app-reference">
              {isOverdue ? <strong>Late: {formatDay(dueOn)}</strong> : `By ${formatDay(dueOn)}`}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/tasks">
          See all {open} {open === 1 ? 'task' : 'tasks'}
        </Link>
        {overdue > 0 && `, ${overdue} late`}
        {mine > 0 && `, ${mine} yours`}
      </p>
    </>
  )
}

import type { SupportFigures } from '@elevate/contracts/support'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { OrganisationChoice } from '../coffee/OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../coffee/organisation.ts'
import { taskCountsQuery } from '../tasks/queries.ts'
import { CoverCounts } from './CoverCounts.tsx'
import { Quiet } from './Quiet.tsx'
import { figuresQuery, quietQuery } from './queries.ts'
import { coverageHeading, quietHeading } from './words.ts'

/** Where a coordinator sees how support stands, and goes to each part of it. */
export function SupportPage() {
  const { id } = useOrganisation()
  const about = useAbout()
  const { data: figures } = useSuspenseQuery(figuresQuery(id))
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Support" wide>
      <OrganisationChoice />
      <div className="app-home-columns">
        <div>
          {figures.partners === 0 ? (
            <NobodyYet />
          ) : (
            <HowItStands figures={figures} grid={about('/support/coverage', id)} />
          )}
        </div>
        <Areas />
      </div>
    </Page>
  )
}

function NobodyYet() {
  return (
    <EmptyState heading="No partner counts yet">
      <p>
        Here you will see with whom nobody has been in touch, and who has a mentor, a buddy and a coffee match. A
        partner counts from the first day of their appointment.
      </p>
      <ButtonLink to="/people">Go to your people</ButtonLink>
    </EmptyState>
  )
}

function HowItStands({ figures, grid }: { figures: SupportFigures; grid: string }) {
  const { data: quiet } = useSuspenseQuery(quietQuery(figures.organisation.id))
  const narrowed = `${grid}${grid.includes('?') ? '&' : '?'}`
  return (
    <>
      <h2 className="nhsuk-heading-m">{quietHeading(figures)}</h2>
      {quiet.items.length === 0 ? (
        <p>Whoever is without contact for longer is listed here, the longest first.</p>
      ) : (
        <Quiet partners={quiet.items} />
      )}
      {figures.quiet > quiet.items.length && (
        <p>
          <Link to={`${narrowed}show=quiet&sort=-quiet`}>See all {figures.quiet}</Link>
        </p>
      )}
      <h2 className="nhsuk-heading-m">{coverageHeading(figures)}</h2>
      {figures.offers.length > 0 && <CoverCounts figures={figures} />}
      <div className="app-actions">
        <ButtonLink to={grid}>See each partner</ButtonLink>
        {figures.nobody > 0 && (
          <ButtonLink look="secondary" to={`${narrowed}show=nobody`}>
            See who has nobody
          </ButtonLink>
        )}
      </div>
    </>
  )
}

const areas = [
  { to: '/mentoring/programme', text: 'Mentoring', hint: 'Mentors, requests, and who meets whom' },
  { to: '/buddies/programme', text: 'Buddies', hint: 'Pairs, and who is new without one' },
  { to: '/coffee-rounds', text: 'Coffee rounds', hint: 'Who is drawn with whom' },
  { to: '/check-ins/programme', text: 'Check-ins', hint: 'What is asked, and how people are' },
  { to: '/drop-ins/programme', text: 'Drop-ins', hint: 'Sessions, places, what was said' },
  { to: '/support/connections', text: 'Connection map', hint: 'Who has met whom' },
  { to: '/support/mail', text: 'Mail', hint: 'What did not arrive, and whom to ring or write to instead' },
]

function Areas() {
  const { id } = useOrganisation()
  const about = useAbout()
  const { data: tasks } = useSuspenseQuery(taskCountsQuery())
  return (
    <nav aria-label="Parts of support">
      <ul className="app-people">
        <Area
          hint={tasks.open === 0 ? 'Nothing is to be done' : `${tasks.open} to do, ${tasks.overdue} late`}
          text="Tasks"
          to="/tasks"
        />
        {areas.map(({ to, text, hint }) => (
          <Area hint={hint} key={to} text={text} to={about(to, id)} />
        ))}
        <Area
          hint="After how many days somebody is to be in touch"
          text="Settings of support"
          to={about('/support/settings', id)}
        />
      </ul>
    </nav>
  )
}

function Area({ to, text, hint }: { to: string; text: string; hint: string }) {
  return (
    <li>
      <Link to={to}>
        <strong>{text}</strong>
      </Link>
      <br />
      <span className="app-reference">{hint}</span>
    </li>
  )
}

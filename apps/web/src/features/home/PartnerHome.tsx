import type { HomePerson, HomeThing } from '@elevate/contracts/homes'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { NothingWaits } from './NothingWaits.tsx'
import { People } from './People.tsx'
import { partnerHomeQuery } from './queries.ts'
import { thingWords } from './words.ts'

/** What is next in one sentence with one button; then what needs me, what is coming up, who my people are. */
export function PartnerHome() {
  const { data } = useSuspenseQuery(partnerHomeQuery())
  return (
    <>
      {data.next === null ? <NothingWaits unread={data.unread} /> : <Next thing={data.next} />}
      <Things heading="Needs you" things={data.needsYou} />
      <Things heading="Coming up" things={data.comingUp} />
      <People heading="Your people" people={data.people} />
      <YourSupport people={data.people} />
    </>
  )
}

export function Next({ thing }: { thing: HomeThing }) {
  const { says, button } = thingWords(thing)
  return (
    <div className="app-next">
      <h2 className="nhsuk-heading-m">{says}</h2>
      <ButtonLink to={thing.href}>{button}</ButtonLink>
    </div>
  )
}

export function Things({ heading, things }: { heading: string; things: readonly HomeThing[] }) {
  if (things.length === 0) return null
  return (
    <section>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <ul className="app-people">
        {things.map((thing) => (
          <li key={`${thing.kind} ${thing.href} ${thing.who ?? ''}`}>
            <Link to={thing.href}>{thingWords(thing).says}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function YourSupport({ people }: { people: readonly HomePerson[] }) {
  const has = (as: HomePerson['as']) => people.some((person) => person.as === as)
  return (
    <section>
      <h2 className="nhsuk-heading-m">Your support</h2>
      <ul className="app-people">
        <li>
          <Link to="/support/mine">What is there for you, and what there was</Link>
        </li>
        {!has('mentor') && (
          <li>
            <Link to="/mentoring">Ask for a mentor</Link>
          </li>
        )}
        {!has('buddy') && (
          <li>
            <Link to="/buddies">Ask for a buddy</Link>
          </li>
        )}
      </ul>
    </section>
  )
}

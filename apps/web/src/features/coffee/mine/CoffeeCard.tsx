import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { FirstThing } from '../../home/FirstThing.tsx'
import { myCoffeeQuery } from '../queries.ts'
import { namesOf } from '../words.ts'
import { type NextStep, nextStep } from './next-step.ts'

/** The partner's home page: what is next in coffee roulette, in one sentence with one button. */
export function CoffeeCard() {
  const { data } = useSuspenseQuery(myCoffeeQuery())
  const step = nextStep(data.items, new Date())
  if (step === undefined) return <FirstThing />
  return <div className="app-next">{says(step)}</div>
}

function says(step: NextStep): ReactNode {
  if (step.kind === 'meet') {
    const { people, meetBy, roundId, feedback, can } = step.match
    return (
      <>
        <h2 className="nhsuk-heading-m">
          Meet {namesOf(people)} by {formatDay(meetBy)}
        </h2>
        <ButtonLink to="/coffee">See how to reach {namesOf(people)}</ButtonLink>
        {can.giveFeedback && feedback === null && (
          <p>
            <Link to={`/coffee/${roundId}/how-it-went`}>We have met already</Link>
          </p>
        )}
      </>
    )
  }
  if (step.kind === 'tell-how-it-went') {
    return (
      <>
        <h2 className="nhsuk-heading-m">How was your coffee with {namesOf(step.match.people)}?</h2>
        <ButtonLink to={`/coffee/${step.match.roundId}/how-it-went`}>Say how it went</ButtonLink>
      </>
    )
  }
  return quietly(step)
}

function quietly(step: Exclude<NextStep, { match: unknown }>): ReactNode {
  if (step.kind === 'join') {
    return (
      <>
        <h2 className="nhsuk-heading-m">Meet other partners over a coffee</h2>
        <ButtonLink to="/coffee">See how coffee roulette works</ButtonLink>
      </>
    )
  }
  return (
    <>
      <h2 className="nhsuk-heading-m">{step.title}</h2>
      <p>{step.kind === 'wait' ? step.note : 'You are in. We will tell you whom you meet.'}</p>
      <ButtonLink look="secondary" to="/coffee">
        See your coffee roulette
      </ButtonLink>
    </>
  )
}

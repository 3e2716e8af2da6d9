import type { MyCoffeeMatch } from '@elevate/contracts/coffee-mine'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { meetByWords, namesOf } from '../words.ts'
import { CalendarButton } from './CalendarButton.tsx'
import { HowToReach } from './HowToReach.tsx'

/** Whom I meet: who, by when, how to reach them, why we were paired, and what to talk about. */
export function Match({ match }: { match: MyCoffeeMatch }) {
  const { roundId, people, meetBy, explanation, iceBreakers, feedback, can } = match
  const names = namesOf(people)
  const isToTell = feedback === null || feedback.met === 'not-yet'
  return (
    <section className="app-next">
      <h2 className="nhsuk-heading-m">You meet {names}</h2>
      <p>{meetByWords(meetBy, new Date())}. Choose together when and where: in person, by phone or by video.</p>
      <h3 className="nhsuk-heading-s">How to reach {names}</h3>
      <HowToReach people={people} />
      <div className="app-actions">
        {can.giveFeedback && isToTell && <ButtonLink to={`/coffee/${roundId}/how-it-went`}>Say how it went</ButtonLink>}
        {can.getCalendarFile && <CalendarButton names={names} roundId={roundId} />}
      </div>
      <h3 className="nhsuk-heading-s">Why you were matched</h3>
      <p>{explanation}</p>
      <h3 className="nhsuk-heading-s">Something to talk about, if you like</h3>
      <ol className="nhsuk-list nhsuk-list--number">
        {iceBreakers.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      {!isToTell && (
        <p>
          You have told us how it went.{' '}
          {can.giveFeedback && <Link to={`/coffee/${roundId}/how-it-went`}>Change your answers</Link>}
        </p>
      )}
      {can.dropOut && (
        <p>
          <Link to={`/coffee/${roundId}/cannot-take-part`}>I cannot take part this time</Link>
        </p>
      )}
    </section>
  )
}

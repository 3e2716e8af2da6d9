import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Facts } from '../../../ui/Facts.tsx'
import { Page } from '../../../ui/Page.tsx'
import { sharedOneQuery } from '../queries.ts'
import { answerWords, monthOf } from '../words.ts'
import { useReadersHome } from './FollowUpPage.tsx'

/** What a partner has given to me. That I read it is told to them. */
export function ReadPage() {
  const { checkInId = '', personId = '' } = useParams()
  const { data } = useSuspenseQuery(sharedOneQuery(checkInId, personId))
  const back = useReadersHome()
  const { person, organisation, opensOn, questions, answers, followUp } = data
  return (
    <Page back={back} caption={`Check-in of ${monthOf(opensOn)}, ${organisation.name}`} title={`How ${person.name} is`}>
      <p className="nhsuk-inset-text">
        {person.name} has given this to you, and sees that you have read it. It is not an appraisal. Other answers there
        may be are not for you to read.
      </p>
      <Facts
        facts={questions.map(({ key, text }) => {
          const answer = answers.find(({ question }) => question === key)
          return { name: text, value: answer ? answerWords(answer) : '' }
        })}
      />
      {followUp?.can.finish && (
        <p>
          <Link to={`/check-ins/follow-ups/${followUp.id}`}>{person.name} waits to hear from you</Link>
        </p>
      )}
    </Page>
  )
}

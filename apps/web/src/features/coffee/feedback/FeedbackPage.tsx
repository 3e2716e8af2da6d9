import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Page } from '../../../ui/Page.tsx'
import { myCoffeeQuery } from '../queries.ts'
import { namesOf } from '../words.ts'
import { CommentForm } from './CommentForm.tsx'
import { addressOf, questionNamed, questionNames, titleOf } from './questions.ts'
import { TapQuestion } from './TapQuestion.tsx'
import { useAnswering } from './use-answering.ts'

/** How it went: one question to a page, saved with every tap, changed as often as one likes. */
export function FeedbackPage() {
  const { roundId = '', question: named } = useParams()
  const { data } = useSuspenseQuery(myCoffeeQuery())
  const match = data.items.flatMap((place) => place.matches).find((each) => each.roundId === roundId)
  const answering = useAnswering(roundId, match?.feedback ?? null)
  if (!match?.can.giveFeedback) return <NotNow />
  // The first answer opens the others: an old address or a reload must not skip it.
  const question = answering.answers === null ? 'met' : questionNamed(named)
  const before = questionNames[questionNames.indexOf(question) - 1]
  return (
    <Page
      back={
        before === undefined || answering.answers?.met !== 'yes'
          ? { to: '/coffee', text: 'Back to coffee roulette' }
          : { to: addressOf(roundId, before), text: 'Back to the question before' }
      }
      caption={match.title}
      title={titleOf(question, namesOf(match.people))}
    >
      <p>
        Your match never sees your answers. If you met, your coordinator sees that you did, so that nobody is left alone
        without anybody noticing. The rest they see as numbers and unnamed comments only, and only once five people have
        answered.
      </p>
      {question === 'comment' ? (
        <CommentForm answering={answering} />
      ) : (
        <TapQuestion answering={answering} key={question} question={question} />
      )}
    </Page>
  )
}

function NotNow() {
  return (
    <Page back={{ to: '/coffee', text: 'Back to coffee roulette' }} title="There is nothing to answer">
      <p>This round is closed, or you have no match in it. Thank you for coming by.</p>
    </Page>
  )
}

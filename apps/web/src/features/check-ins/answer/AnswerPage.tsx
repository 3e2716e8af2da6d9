import type { CheckIn } from '@elevate/contracts/check-ins'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Page } from '../../../ui/Page.tsx'
import { checkInQuery } from '../queries.ts'
import { monthOf } from '../words.ts'
import { ContactStep } from './ContactStep.tsx'
import { QuestionStep } from './QuestionStep.tsx'
import { ReviewStep } from './ReviewStep.tsx'
import { SentCheckIn } from './SentCheckIn.tsx'
import { StartStep } from './StartStep.tsx'
import { addressOf, stepBeside, stepsOf } from './steps.ts'

/** A check-in: one question a page, saved with each, sent at the end; afterwards what was sent and who has read it. */
export function AnswerPage() {
  const { checkInId = '', step: wanted = 'start' } = useParams()
  const { data: checkIn } = useSuspenseQuery(checkInQuery(checkInId))
  const caption = `Check-in of ${monthOf(checkIn.opensOn)}, ${checkIn.organisation.name}`
  if (checkIn.state !== 'open') return <SentCheckIn caption={caption} checkIn={checkIn} />
  const steps = stepsOf(checkIn)
  const step = steps.includes(wanted) ? wanted : 'start'
  const before = stepBeside(steps, step, -1)
  return (
    <Page
      back={
        before === undefined
          ? { to: '/check-ins', text: 'Back to your check-ins' }
          : { to: addressOf(checkIn.id, before), text: 'Back to the page before' }
      }
      caption={caption}
      title={titleOf(checkIn, step)}
    >
      <Step checkIn={checkIn} key={step} step={step} />
    </Page>
  )
}

function titleOf({ questions }: CheckIn, step: string): string {
  const titles: Record<string, string> = {
    start: 'How are you in the role?',
    'contact-me': 'Would you like somebody to contact you?',
    review: 'Check what you send',
  }
  return titles[step] ?? questions.find(({ key }) => key === step)?.text ?? ''
}

function Step({ checkIn, step }: { checkIn: CheckIn; step: string }) {
  const question = checkIn.questions.find(({ key }) => key === step)
  if (question) return <QuestionStep checkIn={checkIn} question={question} />
  if (step === 'contact-me') return <ContactStep checkIn={checkIn} />
  return step === 'review' ? <ReviewStep checkIn={checkIn} /> : <StartStep checkIn={checkIn} />
}

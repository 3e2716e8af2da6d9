import type { CheckIn } from '@elevate/contracts/check-ins'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { PromiseText } from '../PromiseText.tsx'
import { addressOf } from './steps.ts'

/** Before the first question: who will read it, by name, and by when they answer. */
export function StartStep({ checkIn }: { checkIn: CheckIn }) {
  const [first] = checkIn.questions
  return (
    <>
      <PromiseText promise={checkIn.promise} />
      <h2 className="nhsuk-heading-m">How it works</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{checkIn.questions.length} short questions. You can leave out any of them.</li>
        <li>For each answer you choose who may read it. It can be nobody but you.</li>
        <li>It is not an appraisal. Nobody is judged by it, or by not answering.</li>
        <li>It is not an emergency line. On the last page there are numbers that are always answered.</li>
        <li>What you write is read by people only, never by a machine.</li>
      </ul>
      <p>It is open until {formatDay(checkIn.closesOn)}. What you write is saved page by page.</p>
      <div className="app-actions">
        <ButtonLink to={addressOf(checkIn.id, first?.key ?? 'review')}>
          {checkIn.draft.version === 0 ? 'Start' : 'Go on'}
        </ButtonLink>
        <Link to={`/check-ins/talk/${checkIn.organisation.id}`}>I want to talk, don’t write it down</Link>
      </div>
    </>
  )
}
